// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/stock_driver.h"

#include "tests/support/scanner_keys.h"
#include "tests/support/test_database.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>

void Scanner::scan(const QString &code)
{
    sendScan(code);
}

StockRow StockRow::inHamburg(const TestDatabase &database, int skip)
{
    const QStringList found = database.value(QStringLiteral(
                                                 "select concat_ws('|', s.inventory_id, s.product_id, p.sku, w.name, p.name) from shop.inventory_items s join shop.products p using (product_id) "
                                                 "join shop.warehouses w using (warehouse_id) where w.code = 'HAM' and s.available_quantity between 4 and 400 and p.sku is not null "
                                                 "and p.barcode is not null and exists (select from shop.inventory_items l join shop.warehouses v using (warehouse_id) where l.product_id = s.product_id and v.code = 'LIS') "
                                                 "and not exists (select from shop.stock_count_lines c where c.inventory_id = s.inventory_id and c.is_open) order by s.inventory_id offset %1 limit 1")
                                                 .arg(skip))
                                  .toString()
                                  .split(u'|');
    if (found.size() < 5)
        qFatal("The demo shop has no stock row in Hamburg to work on");
    return {found[0], found[1], found[2], found.sliced(4).join(u'|'), found[3]};
}

int StockRow::available(const TestDatabase &database) const
{
    return database.value(QStringLiteral("select available_quantity from shop.inventory_items where inventory_id = '%1'").arg(id)).toInt();
}

QString StockRow::latest(const TestDatabase &database) const
{
    return database.value(QStringLiteral("select concat_ws(' ', movement_type, quantity_change, changed_by_login) from shop.inventory_movements "
                                         "where inventory_id = '%1' order by movement_sequence desc limit 1")
                              .arg(id))
        .toString();
}

bool StockRow::bucketsAddUp(const TestDatabase &database) const
{
    return database.value(QStringLiteral("select (s.available_quantity, s.reserved_quantity, s.committed_quantity, s.damaged_quantity) = "
                                         "(select sum(m.delta_available), sum(m.delta_reserved), sum(m.delta_committed), sum(m.delta_damaged) "
                                         "from shop.inventory_movements m where m.inventory_id = s.inventory_id) "
                                         "from shop.inventory_items s where s.inventory_id = '%1'")
                              .arg(id))
        .toBool();
}

void StockRow::somebodyMoves(const TestDatabase &database, const QString &login, int change) const
{
    const auto other = database.connectAs(login);
    if (!other)
        qFatal("%s cannot connect", qPrintable(login));
    const auto moved = other->runScript(QStringLiteral("select backoffice.adjust_stock(gen_random_uuid(), '%1', %2, 0, 'test')").arg(id).arg(change).toUtf8());
    if (!moved)
        qFatal("%s", qPrintable(moved.error().message + moved.error().detail));
}

QString namelessWidget(const QWidget &page)
{
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        const bool part = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) != nullptr
            || qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr
            || qobject_cast<QLineEdit *>(widget->parentWidget()) != nullptr
            || qobject_cast<QAbstractItemView *>(widget->parentWidget()) != nullptr;
        const bool interactive = qobject_cast<const QAbstractButton *>(widget) != nullptr || qobject_cast<const QLineEdit *>(widget) != nullptr
            || qobject_cast<const QComboBox *>(widget) != nullptr || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr;
        if (!interactive || part || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->objectName().isEmpty() || widget->objectName().startsWith(QStringLiteral("qt_")))
            return QString::fromLatin1(widget->metaObject()->className()) + u' ' + (button ? button->text() : QString());
        if (widget->accessibleName().isEmpty() && (button == nullptr || button->text().isEmpty()))
            return widget->objectName();
    }
    return {};
}
