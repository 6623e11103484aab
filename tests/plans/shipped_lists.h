// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/administration/administration_lists.h"
#include "models/carts/cart_list.h"
#include "models/catalog/product_list.h"
#include "models/customers/customer_list.h"
#include "models/orders/order_list.h"
#include "models/payments/payment_list.h"
#include "models/refunds/refund_list.h"
#include "models/reviews/review_list.h"
#include "models/sellers/seller_list.h"
#include "models/stock/reservations.h"
#include "models/stock/stock_lists.h"

/// A list as the program shows it to somebody. A list that is missing here fails the test of the plans.
struct ShippedList {
    QString login;
    ListDefinition definition;
};

[[nodiscard]] inline QList<ShippedList> shippedLists()
{
    const QString agent = QStringLiteral("sam.okafor");
    const QString packer = QStringLiteral("jonas.weber");
    const QString administrator = QStringLiteral("ada.novak");
    const QString manager = QStringLiteral("mona.keller");
    return {
        {agent, orderListDefinition(Role::Support)},
        {packer, orderListDefinition(Role::Warehouse)},
        {agent, customerListDefinition()},
        {agent, refundListDefinition()},
        {agent, productListDefinition(Role::Support)},
        {packer, productListDefinition(Role::Warehouse)},
        {manager, productListDefinition(Role::Manager)},
        {agent, sellerListDefinition()},
        {manager, sellerListDefinition()},
        {agent, paymentListDefinition()},
        {agent, reviewListDefinition()},
        {agent, cartListDefinition()},
        {agent, reservationListDefinition(Role::Support)},
        {packer, reservationListDefinition(Role::Warehouse)},
        {packer, stockListDefinition()},
        {manager, stockListDefinition()},
        {packer, transferListDefinition()},
        {packer, countListDefinition()},
        {manager, warehouseListDefinition()},
        {administrator, staffListDefinition()},
        {administrator, auditListDefinition()},
        {administrator, jobListDefinition()},
        {administrator, templateListDefinition()},
        {administrator, messageListDefinition()},
        {agent, messageListDefinition()},
    };
}
