// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/product_header.h"

#include "models/catalog/product_detail.h"
#include "ui/catalog/product_words.h"
#include "ui/common/action_button.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"

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
const QKeySequence publishKey(Qt::CTRL | Qt::SHIFT | Qt::Key_P);

QString othersWords(const QList<PersonPresent> &others)
{
    QStringList names;
    bool editing = false;
    for (const PersonPresent &person : others) {
        names.append(Format::isolated(person.name));
        editing = editing || person.isEditing;
    }
    const QString people = QLocale().createSeparatedList(names);
    return editing ? ProductHeader::tr("Being edited: %1").arg(people) : ProductHeader::tr("Also open at: %1").arg(people);
}

QToolButton *toolButton(const char *name, const QString &icon, const QString &words)
{
    auto *button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(Icons::icon(icon));
    button->setAccessibleName(words);
    button->setToolTip(words);
    return button;
}

} // namespace

ProductHeader::ProductHeader(QWidget *parent)
    : Card(parent)
    , m_name(selectable(wrapped(plainLabel({}, TextLook::Title))))
    , m_chip(new Chip)
    , m_codes(selectable(wrapped(plainLabel({}))))
    , m_path(wrapped(plainLabel({}, TextLook::Muted)))
    , m_others(wrapped(plainLabel({}, TextLook::Strong)))
    , m_notice(new Notice)
    , m_more(toolButton("productMoreButton", QStringLiteral("more"), tr("More actions")))
    , m_close(toolButton("closeProductButton", QStringLiteral("close"), tr("Close the product")))
    , m_menu(new QMenu(this))
    , m_edit(new ActionButton(tr("Edit…"), editKey))
    , m_publish(new ActionButton(tr("Publish"), publishKey))
{
    m_name->setObjectName(QStringLiteral("productNameLabel"));
    m_chip->setObjectName(QStringLiteral("productStatusChip"));
    m_codes->setObjectName(QStringLiteral("productCodesLabel"));
    m_path->setObjectName(QStringLiteral("productPathLabel"));
    m_others->setObjectName(QStringLiteral("productOthersLabel"));
    m_notice->setObjectName(QStringLiteral("productNotice"));
    m_edit->setObjectName(QStringLiteral("editProductButton"));
    m_publish->setObjectName(QStringLiteral("publishProductButton"));
    setLook(m_edit, ButtonLook::Primary);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_others->hide();
    m_close->hide();

    QAction *copy = m_menu->addAction(Icons::icon(QStringLiteral("copy")), tr("Copy the SKU"), this,
                                      [this] { QGuiApplication::clipboard()->setText(m_codes->text()); });
    copy->setObjectName(QStringLiteral("copySkuAction"));
    m_menu->addSeparator();
    const auto add = [this](const char *name, const QString &text, const QString &icon, Tone tone, const QString &status) {
        QAction *action = m_menu->addAction(Icons::icon(icon, tone), text, this, [this, status] { emit stateRequested(status); });
        action->setObjectName(QLatin1String(name));
        return action;
    };
    m_hide = add("hideProductAction", tr("Take off sale"), QStringLiteral("minus"), Tone::Waiting, QStringLiteral("INACTIVE"));
    m_restore = add("draftProductAction", tr("Make it a draft again"), QStringLiteral("note"), Tone::Accent, QStringLiteral("DRAFT"));
    m_archive = add("archiveProductAction", tr("Archive"), QStringLiteral("box"), Tone::Bad, QStringLiteral("ARCHIVED"));
    connect(m_close, &QToolButton::clicked, this, &ProductHeader::closeRequested);
    connect(m_edit, &QPushButton::clicked, this, &ProductHeader::editRequested);
    connect(m_publish, &QPushButton::clicked, this, [this] { emit stateRequested(QStringLiteral("ACTIVE")); });

    auto *title = new QHBoxLayout;
    title->setSpacing(Space::Small);
    title->addWidget(m_name, 1);
    title->addWidget(m_chip, 0, Qt::AlignTop);
    title->addWidget(m_more, 0, Qt::AlignTop);
    title->addWidget(m_close, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(Space::Tight);
    words->addLayout(title);
    for (QLabel *label : {m_codes, m_path, m_others})
        words->addWidget(label);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(Space::Small);
    actions->addWidget(m_edit);
    actions->addWidget(m_publish);
    actions->addStretch();
    body()->setSpacing(Space::Medium);
    body()->addLayout(words);
    body()->addLayout(actions);
    body()->addWidget(m_notice);
}

void ProductHeader::show(const ProductDetail &product, bool hasDraft)
{
    const auto is = [&product](const char *status) { return product.status == QLatin1String(status); };
    m_edit->setText(hasDraft ? tr("Go on editing…") : tr("Edit…"));
    m_edit->setVisible(product.mayEdit);
    m_publish->setVisible(product.mayEdit && !is("ACTIVE"));
    m_hide->setVisible(product.mayEdit && is("ACTIVE"));
    m_restore->setVisible(product.mayEdit && !is("DRAFT"));
    m_archive->setVisible(product.mayEdit && !is("ARCHIVED"));
    m_name->setText(product.name);
    m_chip->setState(productState(product.status));
    m_codes->setText(product.sku.isEmpty() ? tr("no SKU") : product.sku);
    m_path->setText(dotted({pathWords(product.categoryPath), product.sellerName}));
    m_path->setVisible(!m_path->text().isEmpty());
}

void ProductHeader::setOthers(const QList<PersonPresent> &others)
{
    m_others->setText(othersWords(others));
    m_others->setVisible(!others.isEmpty());
}

void ProductHeader::focusAction()
{
    (m_edit->isHidden() ? static_cast<QWidget *>(m_more) : m_edit)->setFocus(Qt::OtherFocusReason);
}

void ProductHeader::setBusy(bool busy)
{
    m_publish->setEnabled(!busy);
    for (QAction *action : {m_hide, m_restore, m_archive})
        action->setEnabled(!busy);
}

void ProductHeader::setClosable(bool closable)
{
    m_close->setVisible(closable);
}
