// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/error.h"
#include "models/core/result.h"
#include "ui/common/card.h"
#include "ui/common/theme.h"

#include <QStringList>

#include <functional>

class EmptyState;
class QAction;
class QLabel;
class QStackedLayout;
class QTableWidget;
class QToolButton;

/// What a panel shows, as rows: for reading aloud, for comparing digits, for a spreadsheet.
struct PanelTable {
    QStringList headings;
    QList<QStringList> rows; ///< as people read them; the first column names the row
    QList<QStringList> plain; ///< the same for a file: numbers without grouping and sign
    bool operator==(const PanelTable &) const = default;
};

/// A chart on a card: loading, failed, empty, drawn, or as a table; saved as a picture and as CSV.
class ChartPanel : public Card
{
    Q_OBJECT

public:
    /// `name` begins the names of the panel's parts. Takes the chart over.
    ChartPanel(const QString &name, const QString &title, QWidget *chart, QWidget *parent = nullptr);

    /// Muted, beside the title: what the dashed line is.
    void setNote(const QString &note);
    void setEmptyWords(const QString &what, const QString &why);

    void showLoading();
    void showTable(const PanelTable &table);
    /// What is drawn already stays, with a line that says it is old.
    void showFailed(const Error &error);
    [[nodiscard]] bool isTable() const;
    [[nodiscard]] const PanelTable &table() const { return m_table; }

    [[nodiscard]] Result<void> savePicture(const QString &path);
    [[nodiscard]] Result<void> saveCsv(const QString &path) const;

signals:
    void retryRequested();
    void told(Tone tone, const QString &message);

private:
    void askWhere(const QString &title, const QString &suffix, const QString &filter, std::function<Result<void>(const QString &)> save);
    void fillTable();
    void updateState();

    QString m_name;
    QWidget *m_chart;
    QLabel *m_note;
    QLabel *m_stale;
    QStackedLayout *m_stack;
    QWidget *m_skeleton;
    EmptyState *m_state;
    QTableWidget *m_view;
    QToolButton *m_more;
    QAction *m_asTable;
    PanelTable m_table;
    QString m_emptyWhat;
    QString m_emptyWhy;
    bool m_known = false;
};
