// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/edit/presence.h"
#include "models/edit/record_editor.h"
#include "ui/common/form_sheet.h"

class MergeView;

/// How an editor's sheet speaks.
struct EditorWords {
    std::function<QString(const QString &record)> title; ///< "Edit Olena Шевченко"
    QString effect = {}; ///< what saving does, under the title
    QString save; ///< "Save"
    QString saving; ///< "Saving…"
    ButtonLook look = ButtonLook::Primary;
    int width = 640;
};

/// The form of a RecordEditor over its page: fields with what is wrong under them, what became of the draft, who else is
/// there, and, when somebody else saved first, both versions side by side.
class EditorSheet : public FormSheet
{
    Q_OBJECT

public:
    /// `name` begins the names of the sheet and its buttons: "customerEdit" is customerEditSheet, customerEditSaveButton.
    EditorSheet(QWidget *page, const QString &name, RecordEditor *editor, const QList<FormField> &fields, EditorWords words);

    void openFor(const EditRecord &record);
    [[nodiscard]] RecordEditor *editor() const { return m_editor; }
    /// Others who have this record open.
    void setOthers(const QList<PersonPresent> &others);
    [[nodiscard]] bool hasInput() const { return m_editor->isDirty(); }

private:
    void showState();
    void showProblems(const QHash<QString, QString> &problems);
    void showDraft();
    void save();
    void throwAway();

    RecordEditor *m_editor;
    std::function<QString(const QString &record)> m_recordTitle;
    MergeView *m_merge;
    QLabel *m_others;
    QLabel *m_draft;
    QPushButton *m_throwAway;
    bool m_pressed = false; ///< Save was pressed: all problems are said
};
