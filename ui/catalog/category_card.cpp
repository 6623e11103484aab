// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/category_card.h"

#include "models/catalog/catalog_queries.h"
#include "ui/catalog/product_words.h"
#include "ui/common/action_button.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/look.h"

#include <QHBoxLayout>
#include <QLabel>

CategoryCard::CategoryCard(QWidget *parent)
    : Card(parent)
    , m_name(selectable(wrapped(plainLabel({}, TextLook::Title))))
    , m_chip(new Chip)
    , m_path(wrapped(plainLabel({}, TextLook::Muted)))
    , m_facts(wrapped(plainLabel({})))
    , m_text(selectable(wrapped(plainLabel({}))))
    , m_edit(addAction("editCategoryButton", tr("Edit…"), Qt::CTRL | Qt::Key_E, &CategoryCard::editRequested))
    , m_addBelow(addAction("addBelowButton", tr("Add below…"), Qt::CTRL | Qt::SHIFT | Qt::Key_N, &CategoryCard::addBelowRequested))
    , m_products(addAction("categoryProductsButton", tr("Show its products"), {}, &CategoryCard::productsRequested))
    , m_active(addAction("activeCategoryButton", {}, {}, &CategoryCard::turnRequested))
    , m_remove(addAction("removeCategoryButton", tr("Remove"), {}, &CategoryCard::removeRequested))
{
    m_name->setObjectName(QStringLiteral("categoryNameLabel"));
    m_facts->setObjectName(QStringLiteral("categoryFactsLabel"));
    setLook(m_edit, ButtonLook::Primary);
    setLook(m_remove, ButtonLook::Danger);
    auto *title = new QHBoxLayout;
    title->addWidget(m_name, 1);
    title->addWidget(m_chip, 0, Qt::AlignTop);
    auto *actions = new FlowLayout(Space::Small);
    for (ActionButton *button : {m_edit, m_addBelow, m_products, m_active, m_remove})
        actions->addWidget(button);
    body()->setSpacing(Space::Medium);
    body()->addLayout(title);
    for (QLabel *label : {m_path, m_facts, m_text})
        body()->addWidget(label);
    body()->addLayout(actions);
}

ActionButton *CategoryCard::addAction(const char *name, const QString &text, const QKeySequence &key, void (CategoryCard::*signal)())
{
    auto *button = new ActionButton(text, key);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void CategoryCard::show(const Category &category, const Place &place, bool mayEdit, bool busy)
{
    m_name->setText(category.name);
    m_chip->setState(category.isActive ? StateLook{tr("In the shop"), Tone::Good} : StateLook{tr("Hidden"), Tone::Neutral});
    m_path->setText(place.path.isEmpty() ? tr("At the top") : pathWords(place.path));
    m_facts->setText(dotted({tr("%Ln product(s)", nullptr, int(place.own)),
                             place.all > place.own ? tr("%1 with what is below it").arg(Format::count(place.all)) : QString(), category.slug}));
    m_text->setText(category.description);
    m_text->setVisible(!category.description.isEmpty());
    m_active->setText(category.isActive ? tr("Hide from the shop") : tr("Show in the shop"));
    m_products->setVisible(place.all > 0);
    for (ActionButton *button : {m_edit, m_addBelow, m_active}) {
        button->setVisible(mayEdit);
        button->setEnabled(!busy);
    }
    m_remove->setVisible(mayEdit && place.all == 0 && !place.hasChildren);
    m_remove->setEnabled(!busy);
}
