// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/editor_form.h"
#include "ui/common/look.h"
#include "ui/common/sheet.h"

class ActionButton;
class Notice;
class QLabel;
class QPushButton;
class QVBoxLayout;

/// How a sheet with a form speaks.
struct FormSheetWords {
    QString effect; ///< what it does, under the title
    QString act; ///< "Save"
    QString acting; ///< "Saving…"
    ButtonLook look = ButtonLook::Primary;
    int width = 480;
};

/// A form over its page: the title and what it does, what went wrong, the fields with what is wrong under them, and one
/// button that says what it will do.
class FormSheet : public Sheet
{
    Q_OBJECT

public:
    [[nodiscard]] EditorForm *form() const { return m_form; }

protected:
    /// `name` begins the names of the sheet and its parts: staffCloseSheet, staffCloseTitleLabel, staffCloseNotice,
    /// staffCloseCloseButton. `button` is the last part of the button's: "Now".
    FormSheet(QWidget *page, const QString &name, const QString &button, const QList<FormField> &fields, FormSheetWords words);

    [[nodiscard]] QLabel *title() const { return m_title; }
    [[nodiscard]] Notice *notice() const { return m_notice; }
    [[nodiscard]] ActionButton *button() const { return m_act; }
    /// After the parts of one's own have been added.
    void assemble();
    /// Under what the sheet does.
    [[nodiscard]] QVBoxLayout *head() const { return m_head; }
    /// Under the fields.
    [[nodiscard]] QVBoxLayout *below() const { return m_below; }
    /// Beside Close.
    void addQuietButton(QPushButton *button);
    void showActing(bool acting);

private:
    FormSheetWords m_words;
    EditorForm *m_form;
    Notice *m_notice;
    QLabel *m_title;
    QVBoxLayout *m_head;
    QVBoxLayout *m_below;
    QList<QPushButton *> m_quiet;
    ActionButton *m_act;
};
