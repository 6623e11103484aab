// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/staged_queries.h"
#include "models/core/command_slot.h"
#include "models/db/deliver.h"

#include <QWidget>

class ActionButton;
class EmptyState;
class Notice;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class Session;
enum class Tone;

/// Products of the list as cells to type into. Changed cells are coloured and nothing is saved before all of it is.
class StagedView : public QWidget
{
    Q_OBJECT

public:
    explicit StagedView(Session &session, QWidget *parent = nullptr);

    /// What is in the list, or chosen of it.
    void openFor(PageSource &source, const ListReading &reading);
    [[nodiscard]] bool hasUnsavedWork() const { return m_model->stagedCells() > 0; }
    [[nodiscard]] StagedProducts *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }

signals:
    /// Back to the list.
    void left();
    void saved(int products);
    void told(Tone tone, const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createBar();
    void createFormulaBar();
    void load();
    void tellState();
    void paste();
    void copy() const;
    void clearCells();
    void showFormula(bool shown);
    void applyFormula();
    void save();
    void send(const QJsonArray &changes, bool isUndo);
    void onRefused(const Error &error);
    void refreshConflicts();
    void leave();

    Session &m_session;
    const StagedQueries m_queries;
    StagedProducts *m_model;
    QTableView *m_table;
    EmptyState *m_state;
    Notice *m_notice;
    QLabel *m_summary;
    QPushButton *m_undo;
    QPushButton *m_undoSaved;
    QPushButton *m_formula;
    QPushButton *m_discard;
    ActionButton *m_save;
    QWidget *m_formulaBar;
    QComboBox *m_field;
    QComboBox *m_kind;
    QLineEdit *m_text;
    QComboBox *m_scope;
    QList<QUuid> m_keys;
    CommandSlot m_command;
    Generation m_asked;
    CancelToken m_cancel;
    bool m_sending = false;
};
