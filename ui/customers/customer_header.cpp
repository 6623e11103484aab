// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customers/customer_header.h"

#include "models/customers/customer_profile.h"
#include "ui/common/action_button.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/customers/customer_words.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace {

const QKeySequence editKey(Qt::CTRL | Qt::Key_E);
const QKeySequence noteKey(Qt::CTRL | Qt::SHIFT | Qt::Key_N);

QString subtitleOf(const CustomerProfile &customer)
{
    QStringList parts{CustomerHeader::tr("customer since %1").arg(QLocale().toString(customer.registeredAt.toLocalTime().date(), QStringLiteral("MMM yyyy")))};
    if (customer.lastLoginAt.isValid())
        parts << CustomerHeader::tr("last seen %1").arg(Format::ago(customer.lastLoginAt));
    if (!customer.emailVerified)
        parts << CustomerHeader::tr("e-mail not confirmed");
    return dotted(parts);
}

QString closedWords(const CustomerProfile &customer)
{
    if (!customer.mergedInto.isNull())
        return CustomerHeader::tr("Merged into %1, who has the orders now.").arg(Format::isolated(customer.mergedIntoName));
    if (customer.isActive)
        return {};
    const QString when = Format::when(customer.closedAt);
    return customer.closedReason.isEmpty() ? CustomerHeader::tr("The account was closed %1.").arg(when)
                                           : CustomerHeader::tr("The account was closed %1: %2").arg(when, customer.closedReason);
}

QString othersWords(const QList<PersonPresent> &others)
{
    QStringList names;
    bool editing = false;
    for (const PersonPresent &person : others) {
        names.append(Format::isolated(person.name));
        editing = editing || person.isEditing;
    }
    const QString people = QLocale().createSeparatedList(names);
    return editing ? CustomerHeader::tr("Being edited: %1").arg(people) : CustomerHeader::tr("Also open at: %1").arg(people);
}

} // namespace

CustomerHeader::CustomerHeader(QWidget *parent)
    : Card(parent)
    , m_name(selectable(wrapped(plainLabel({}, TextLook::Title))))
    , m_chip(new Chip)
    , m_contact(selectable(wrapped(plainLabel({}))))
    , m_subtitle(wrapped(plainLabel({}, TextLook::Muted)))
    , m_closed(wrapped(plainLabel({}, TextLook::Bad)))
    , m_others(wrapped(plainLabel({}, TextLook::Strong)))
    , m_notice(new Notice)
    , m_edit(new ActionButton(tr("Edit…"), editKey))
    , m_note(new ActionButton(tr("Add a note…"), noteKey))
    , m_mergedInto(new ActionButton(tr("Open the other customer"), {}))
    , m_more(new QToolButton)
    , m_menu(new QMenu(this))
{
    m_name->setObjectName(QStringLiteral("customerNameLabel"));
    m_chip->setObjectName(QStringLiteral("customerStatusChip"));
    m_contact->setObjectName(QStringLiteral("customerContactLabel"));
    m_closed->setObjectName(QStringLiteral("customerClosedLabel"));
    m_others->setObjectName(QStringLiteral("customerOthersLabel"));
    m_notice->setObjectName(QStringLiteral("customerNotice"));
    m_edit->setObjectName(QStringLiteral("editCustomerButton"));
    m_note->setObjectName(QStringLiteral("noteCustomerButton"));
    m_mergedInto->setObjectName(QStringLiteral("openMergedButton"));
    m_more->setObjectName(QStringLiteral("customerMoreButton"));
    m_more->setIcon(Icons::icon(QStringLiteral("more")));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    setLook(m_edit, ButtonLook::Primary);
    m_others->hide();

    QAction *copy = m_menu->addAction(Icons::icon(QStringLiteral("copy")), tr("Copy the contact details"), this,
                                      [this] { QGuiApplication::clipboard()->setText(m_contact->text()); });
    copy->setObjectName(QStringLiteral("copyContactAction"));
    m_menu->addSeparator();
    const auto add = [this](const char *name, const QString &text, const QString &icon, Tone tone, void (CustomerHeader::*signal)()) {
        QAction *action = m_menu->addAction(Icons::icon(icon, tone), text, this, signal);
        action->setObjectName(QString::fromLatin1(name));
        return action;
    };
    m_reopen = add("reopenCustomerAction", tr("Open the account again"), QStringLiteral("check"), Tone::Good, &CustomerHeader::reopenRequested);
    m_merge = add("mergeCustomerAction", tr("Merge into another customer…"), QStringLiteral("copy"), Tone::Bad, &CustomerHeader::mergeRequested);
    m_close = add("closeCustomerAction", tr("Close the account…"), QStringLiteral("close"), Tone::Bad, &CustomerHeader::closeRequested);

    connect(m_edit, &QPushButton::clicked, this, &CustomerHeader::editRequested);
    connect(m_note, &QPushButton::clicked, this, &CustomerHeader::noteRequested);
    connect(m_mergedInto, &QPushButton::clicked, this, &CustomerHeader::mergedIntoRequested);

    auto *title = new QHBoxLayout;
    title->setSpacing(Space::Small);
    title->addWidget(m_name, 1);
    title->addWidget(m_chip, 0, Qt::AlignTop);
    title->addWidget(m_more, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(Space::Tight);
    words->addLayout(title);
    for (QLabel *label : {m_contact, m_subtitle, m_closed, m_others})
        words->addWidget(label);
    auto *actions = new FlowLayout(Space::Small);
    for (ActionButton *button : {m_edit, m_note, m_mergedInto})
        actions->addWidget(button);
    body()->setSpacing(Space::Medium);
    body()->addLayout(words);
    body()->addLayout(actions);
    body()->addWidget(m_notice);
}

void CustomerHeader::show(const CustomerProfile &customer, bool hasDraft)
{
    const bool merged = !customer.mergedInto.isNull();
    m_name->setText(customer.name);
    m_chip->setState(customerState(customer.state()));
    m_contact->setText(dotted({customer.email, customer.phone}));
    m_subtitle->setText(subtitleOf(customer));
    m_subtitle->setToolTip(plainTip(Format::stamp(customer.registeredAt)));
    m_closed->setText(closedWords(customer));
    m_closed->setVisible(!m_closed->text().isEmpty());
    m_edit->setText(hasDraft ? tr("Go on editing…") : tr("Edit…"));
    m_edit->setVisible(customer.mayEdit && !merged);
    m_note->setVisible(customer.mayNote);
    m_mergedInto->setVisible(merged);
    m_close->setVisible(customer.mayClose && customer.isActive);
    m_reopen->setVisible(customer.mayClose && !customer.isActive && !merged);
    m_merge->setVisible(customer.mayMerge && !merged);
}

void CustomerHeader::setOthers(const QList<PersonPresent> &others)
{
    m_others->setText(othersWords(others));
    m_others->setVisible(!others.isEmpty());
}

void CustomerHeader::setBusy(bool busy)
{
    for (QAction *action : {m_close, m_reopen, m_merge})
        action->setEnabled(!busy);
}

void CustomerHeader::focusAction()
{
    (m_edit->isHidden() ? static_cast<QWidget *>(m_more) : m_edit)->setFocus(Qt::OtherFocusReason);
}
