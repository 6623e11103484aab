// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

class QKeySequence;
class QLabel;
class QPushButton;
class QWidget;

/// Looks that the style sheet knows. In .ui files set the same dynamic properties by hand:
///   QPushButton  buttonLook = "primary" | "quiet" | "danger"       (none: secondary)
///   QLabel       textLook   = "pageTitle" | "title" | "strong" | "muted" | "small" | "bad" | "figure"
enum class ButtonLook { Secondary,
                        Primary,
                        Quiet,
                        Danger };
enum class TextLook { Body,
                      PageTitle,
                      Title,
                      Strong,
                      Muted,
                      Small,
                      Bad,
                      Figure };

void setLook(QPushButton *button, ButtonLook look);
void setLook(QLabel *label, TextLook look);

/// A label that shows its text as it is: what comes from the database is never read as HTML.
[[nodiscard]] QLabel *plainLabel(const QString &text, TextLook look = TextLook::Body, QWidget *parent = nullptr);

/// Puts the text on the side where the window's language begins, whatever direction the text itself has.
void alignToWindow(QLabel *label);

/// All labels of a form that was made in a .ui file.
void alignToWindow(QWidget *form);

/// The text for setToolTip() and QToolTip: a tooltip guesses whether it was given HTML, and would obey it.
[[nodiscard]] QString plainTip(const QString &text);

/// Marks a field whose content cannot be used; the reason stands beside it in words.
void setInvalid(QWidget *field, bool invalid);

/// Gives the button its key and shows the key in the tooltip.
void setShortcutShown(QPushButton *button, const QKeySequence &key);
