// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/look.h"

#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVariant>

namespace {

void setStyleProperty(QWidget *widget, const char *name, const char *value)
{
    widget->setProperty(name, value == nullptr ? QVariant() : QVariant(QString::fromLatin1(value)));
    // The style reads properties when it polishes a widget, not when they change.
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

const char *styleName(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Secondary: return nullptr;
    case ButtonLook::Primary: return "primary";
    case ButtonLook::Quiet: return "quiet";
    case ButtonLook::Danger: return "danger";
    }
    Q_UNREACHABLE();
}

const char *styleName(TextLook look)
{
    switch (look) {
    case TextLook::Body: return nullptr;
    case TextLook::PageTitle: return "pageTitle";
    case TextLook::Title: return "title";
    case TextLook::Strong: return "strong";
    case TextLook::Muted: return "muted";
    case TextLook::Small: return "small";
    case TextLook::Bad: return "bad";
    case TextLook::Figure: return "figure";
    }
    Q_UNREACHABLE();
}

} // namespace

void setLook(QPushButton *button, ButtonLook look)
{
    setStyleProperty(button, "buttonLook", styleName(look));
}

void setLook(QLabel *label, TextLook look)
{
    setStyleProperty(label, "textLook", styleName(look));
}

void setInvalid(QWidget *field, bool invalid)
{
    setStyleProperty(field, "invalid", invalid ? "true" : nullptr);
}

void alignToWindow(QLabel *label)
{
    // Without "absolute" a label with an Arabic address would stand on the other side of its card.
    const Qt::Alignment side = label->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    label->setAlignment(side | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void alignToWindow(QWidget *form)
{
    for (QLabel *label : form->findChildren<QLabel *>())
        alignToWindow(label);
}

QString plainTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

QLabel *plainLabel(const QString &text, TextLook look, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    setLook(label, look);
    alignToWindow(label);
    return label;
}

void setShortcutShown(QPushButton *button, const QKeySequence &key)
{
    button->setShortcut(key);
    button->setToolTip(key.toString(QKeySequence::NativeText));
}
