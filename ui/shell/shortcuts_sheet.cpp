// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/shortcuts_sheet.h"

#include "ui/common/look.h"

#include <QAbstractButton>
#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace {

constexpr int sheetWidth = 560;

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

ShortcutsSheet::ShortcutsSheet(QWidget *window)
    : Sheet(window)
{
    setObjectName(QStringLiteral("shortcutsSheet"));
    setAccessibleName(tr("Keyboard shortcuts"));
    auto *close = new QPushButton(tr("Close (Esc)"));
    close->setObjectName(QStringLiteral("closeShortcutsButton"));
    setLook(close, ButtonLook::Quiet);
    connect(close, &QPushButton::clicked, this, &ShortcutsSheet::close);
    auto *header = new QHBoxLayout;
    header->addWidget(plainLabel(tr("Keyboard shortcuts"), TextLook::Title));
    header->addStretch();
    header->addWidget(close);
    header->setContentsMargins(Space::Page, Space::Large, Space::Page, Space::Small);
    auto *form = new QWidget;
    m_layout = new QVBoxLayout(form);
    m_layout->setContentsMargins(Space::Page, 0, Space::Page, Space::Page);
    setHead(header);
    setForm(form, sheetWidth);
    setFirstField(close);
}

void ShortcutsSheet::openWith(const QList<Section> &sections)
{
    delete m_keys;
    m_keys = new QWidget;
    auto *grid = new QGridLayout(m_keys);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Page);
    grid->setVerticalSpacing(Space::Small);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Section &section : sections) {
        if (section.keys.isEmpty())
            continue;
        auto *title = plainLabel(section.title, TextLook::Small);
        title->setContentsMargins(0, row == 0 ? 0 : Space::Small, 0, 0);
        grid->addWidget(title, row++, 0, 1, 2);
        for (const Key &key : section.keys) {
            grid->addWidget(plainLabel(key.keys, TextLook::Strong), row, 0);
            grid->addWidget(plainLabel(key.does), row++, 1);
        }
    }
    m_layout->addWidget(m_keys);
    open();
}

QList<ShortcutsSheet::Key> ShortcutsSheet::keysOf(const QWidget *page)
{
    QList<Key> keys;
    const auto add = [&keys](const QKeySequence &sequence, const QString &does) {
        if (!sequence.isEmpty() && !does.isEmpty())
            keys.append({sequence.toString(QKeySequence::NativeText), withoutMnemonic(does)});
    };
    for (const QAction *action : page->findChildren<QAction *>()) {
        if (action->isVisible())
            add(action->shortcut(), action->text());
    }
    for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        // An Alt key comes from the underlined letter and is shown in the text already.
        const bool isMnemonic = button->shortcut() == QKeySequence::mnemonic(button->text());
        if (!isMnemonic && !button->isHidden())
            add(button->shortcut(), button->text().isEmpty() ? button->accessibleName() : button->text());
    }
    for (const QShortcut *shortcut : page->findChildren<QShortcut *>())
        add(shortcut->key(), shortcut->whatsThis());
    return keys;
}
