// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/sheet.h"

class Notice;
class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

/// Asks how and where a list is written: as a table for other programs, a workbook or a document, all that match or what
/// is chosen, into which file.
class ExportSheet : public Sheet
{
    Q_OBJECT

public:
    enum class Format { Csv,
                        Workbook,
                        Document };

    struct Choice {
        Format format = Format::Workbook;
        bool chosenOnly = false;
        bool allColumns = false;
        QString path;
    };

    explicit ExportSheet(QWidget *page);

    /// There are no columns that could be hidden.
    void setFixedColumns();
    /// `all` and `chosen` say how many: "60,000 orders"; no `chosen`: nothing is.
    void openFor(const QString &listName, const QString &all, const QString &chosen);

signals:
    void exportRequested(const ExportSheet::Choice &choice);

private:
    [[nodiscard]] Format format() const;
    [[nodiscard]] QString proposedPath() const;
    void onFormatChanged();
    void onPathChanged();
    void browse();
    void submit();

    QLabel *m_title;
    QButtonGroup *m_formats;
    QButtonGroup *m_rows;
    QCheckBox *m_allColumns;
    QLineEdit *m_path;
    Notice *m_notice;
    QPushButton *m_export;
    QString m_listName;
    QString m_replaces; ///< the file the person has agreed to replace
};
