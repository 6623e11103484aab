// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/form_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/card_parts.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

FormSheet::FormSheet(QWidget *page, const QString &name, const QString &button, const QList<FormField> &fields, FormSheetWords words)
    : Sheet(page)
    , m_words(std::move(words))
    , m_form(new EditorForm(fields))
    , m_notice(new Notice)
    , m_title(plainLabel({}, TextLook::Title))
    , m_head(new QVBoxLayout)
    , m_below(new QVBoxLayout)
    , m_act(new ActionButton(m_words.act, Qt::CTRL | Qt::Key_Return))
{
    setObjectName(name + QStringLiteral("Sheet"));
    m_title->setObjectName(name + QStringLiteral("TitleLabel"));
    m_title->setWordWrap(true);
    m_notice->setObjectName(name + QStringLiteral("Notice"));
    m_act->setObjectName(name + button + QStringLiteral("Button"));
    setLook(m_act, m_words.look);
    auto *close = new QPushButton(tr("Close (Esc)"));
    close->setObjectName(name + QStringLiteral("CloseButton"));
    if (fields.isEmpty())
        m_form->hide();
    setFirstField(fields.isEmpty() ? static_cast<QWidget *>(m_act) : m_form->firstField());
    connect(close, &QPushButton::clicked, this, &Sheet::close);

    m_head->setSpacing(2);
    m_head->addWidget(m_title);
    if (!m_words.effect.isEmpty())
        m_head->addWidget(wrapped(plainLabel(m_words.effect, TextLook::Muted)));
    m_below->setSpacing(Space::Medium);
    addQuietButton(close);
}

// In the order of the eye: the keyboard goes from one to the next as they were laid out.
void FormSheet::assemble()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(Space::Page, Space::Page, Space::Page, Space::Page);
    layout->setSpacing(Space::Medium);
    layout->addLayout(m_head);
    layout->addWidget(m_notice);
    layout->addWidget(m_form);
    layout->addLayout(m_below);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::Small);
    for (QPushButton *button : std::as_const(m_quiet))
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_act);
    layout->addLayout(buttons);
    setForm(panel, m_words.width);
}

void FormSheet::addQuietButton(QPushButton *button)
{
    setLook(button, ButtonLook::Quiet);
    m_quiet.append(button);
}

void FormSheet::showActing(bool acting)
{
    m_form->setReadOnly(acting);
    m_act->setText(acting ? m_words.acting : m_words.act);
}
