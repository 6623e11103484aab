// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/product_header.h"

#include "models/catalog/product_detail.h"
#include "ui/catalog/product_words.h"
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
{
    m_name->setObjectName(QStringLiteral("productNameLabel"));
    m_chip->setObjectName(QStringLiteral("productStatusChip"));
    m_codes->setObjectName(QStringLiteral("productCodesLabel"));
    m_path->setObjectName(QStringLiteral("productPathLabel"));
    m_others->setObjectName(QStringLiteral("productOthersLabel"));
    m_notice->setObjectName(QStringLiteral("productNotice"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_others->hide();
    m_close->hide();

    QAction *copy = m_menu->addAction(Icons::icon(QStringLiteral("copy")), tr("Copy the SKU"), this,
                                      [this] { QGuiApplication::clipboard()->setText(m_codes->text()); });
    copy->setObjectName(QStringLiteral("copySkuAction"));
    connect(m_close, &QToolButton::clicked, this, &ProductHeader::closeRequested);

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
    body()->setSpacing(Space::Medium);
    body()->addLayout(words);
    body()->addWidget(m_notice);
}

void ProductHeader::show(const ProductDetail &product)
{
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
    m_more->setFocus(Qt::OtherFocusReason);
}

void ProductHeader::setClosable(bool closable)
{
    m_close->setVisible(closable);
}
