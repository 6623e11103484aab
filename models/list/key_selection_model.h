// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QItemSelectionModel>

class WindowedListModel;

/// A view's selection of rows, kept in step with WindowedListModel::selection(), which is by key: rows chosen in the view
/// become chosen records, whether they are in memory or not, and chosen records are selected wherever they turn up.
/// Selecting every row is "all that match".
class KeySelectionModel : public QItemSelectionModel
{
    Q_OBJECT

public:
    explicit KeySelectionModel(WindowedListModel *model, QObject *parent = nullptr);

    void select(const QItemSelection &selection, SelectionFlags command) override;
    using QItemSelectionModel::select;
    void reset() override;

    /// False while the keys of selected rows that are not in memory are on their way: an action has to wait.
    [[nodiscard]] bool isComplete() const { return m_steps.isEmpty(); }

signals:
    void completed();
    /// So many rows could not be chosen: too many to be chosen one by one, or their keys could not be fetched.
    void refused(int rows);

private:
    /// What a person did to the selection. Steps are carried out in their order, each when all its keys are known.
    struct Step {
        SelectionFlags command;
        bool all = false;
        QStringList keys = {};
        QMap<int, int> awaited = {}; ///< questions under way, with the number of rows
    };

    [[nodiscard]] bool coversAll(const QItemSelectionRange &range) const;
    void choose(const QItemSelectionRange &range, SelectionFlags command);
    void carryOut();
    void onKeys(int question, const QStringList &keys);
    void showChosen(int first, int last);
    void showAllInMemory();

    WindowedListModel *m_list;
    QList<Step> m_steps;
    bool m_showing = false;
};
