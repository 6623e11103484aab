// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/edit/presence.h"
#include "models/edit/record_editor.h"
#include "ui/common/editor_form.h"
#include "ui/common/look.h"
#include "ui/common/sheet.h"

class ActionButton;
class MergeView;
class Notice;
class QPushButton;

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
class EditorSheet : public Sheet
{
    Q_OBJECT

public:
    /// `name` begins the names of the sheet and its buttons: "customerEdit" is customerEditSheet, customerEditSaveButton.
    EditorSheet(QWidget *page, const QString &name, RecordEditor *editor, const QList<FormField> &fields, EditorWords words);

    void openFor(const EditRecord &record);
    [[nodiscard]] EditorForm *form() const { return m_form; }
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
    EditorWords m_words;
    EditorForm *m_form;
    MergeView *m_merge;
    Notice *m_notice;
    QLabel *m_title;
    QLabel *m_others;
    QLabel *m_draft;
    ActionButton *m_save;
    QPushButton *m_throwAway;
    bool m_pressed = false; ///< Save was pressed: all problems are said
};
