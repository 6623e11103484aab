// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/import_queries.h"
#include "models/db/deliver.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QTreeWidget;

/// The second half of an import: what the file would do, counted, and line by line.
class ImportPlanView : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPlanView(const ImportQueries &queries, QWidget *parent = nullptr);

    void showPlan(const ImportPlan &plan);
    [[nodiscard]] QTreeWidget *lines() const { return m_lines; }

signals:
    void failed(const QString &message);

private:
    void choose(ImportAction action);
    void loadMore();
    void addRow(const ImportRow &row);
    [[nodiscard]] int countOf(ImportAction action) const;

    const ImportQueries m_queries;
    QButtonGroup *m_actions;
    QLabel *m_remarks;
    QTreeWidget *m_lines;
    QPushButton *m_more;
    ImportPlan m_plan;
    ImportAction m_action = ImportAction::Add;
    int m_lastLine = 0;
    Generation m_asked;
};
