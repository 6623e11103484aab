// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/export_sheet.h"
#include "ui/common/theme.h"

#include <QObject>

class BackgroundTasks;
class PrintSheet;
class QAction;
class RecordList;
struct ExportColumn;
struct PageTitle;

/// What leaves a list: the clipboard, files in the background, paper.
class ListOutput : public QObject
{
    Q_OBJECT

public:
    explicit ListOutput(RecordList *list);

    /// Exports need somewhere to run; without, only copying is there.
    void setTasks(BackgroundTasks *tasks);

    [[nodiscard]] QAction *exportAction() const { return m_export; }
    [[nodiscard]] QAction *printAction() const { return m_print; }
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *copyCsvAction() const { return m_copyCsv; }

    enum class TextForm { Tabs,
                          Csv };
    /// The chosen rows that are in memory, as they are shown, with nothing that a spreadsheet would run.
    [[nodiscard]] QString chosenText(TextForm form) const;
    void copy(TextForm form);

signals:
    void told(Tone tone, const QString &message);

private:
    void openExport();
    void openPrint();
    void start(const ExportSheet::Choice &choice);
    [[nodiscard]] QList<ExportColumn> columns(bool all) const;
    [[nodiscard]] PageTitle pageTitle(bool chosenOnly) const;

    RecordList *m_list;
    BackgroundTasks *m_tasks = nullptr;
    ExportSheet *m_exportSheet = nullptr;
    PrintSheet *m_printSheet = nullptr;
    QAction *m_export;
    QAction *m_print;
    QAction *m_copy;
    QAction *m_copyCsv;
};
