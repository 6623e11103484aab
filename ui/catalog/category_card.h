// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/card.h"

#include <QStringList>

class ActionButton;
class Chip;
class QLabel;
struct Category;

/// What a shelf is about and what can be done with it.
class CategoryCard : public Card
{
    Q_OBJECT

public:
    explicit CategoryCard(QWidget *parent = nullptr);

    struct Place {
        QStringList path; ///< the shelves above it
        qint64 own = 0; ///< products on it
        qint64 all = 0; ///< and below it
        bool hasChildren = false;
    };
    void show(const Category &category, const Place &place, bool mayEdit, bool busy);

signals:
    void editRequested();
    void addBelowRequested();
    void productsRequested();
    /// Hidden from the shop, or shown in it again.
    void turnRequested();
    void removeRequested();

private:
    ActionButton *addAction(const char *name, const QString &text, const QKeySequence &key, void (CategoryCard::*signal)());

    QLabel *m_name;
    Chip *m_chip;
    QLabel *m_path;
    QLabel *m_facts;
    QLabel *m_text;
    ActionButton *m_edit;
    ActionButton *m_addBelow;
    ActionButton *m_products;
    ActionButton *m_active;
    ActionButton *m_remove;
};
