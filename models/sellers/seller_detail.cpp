// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sellers/seller_detail.h"

#include "models/core/json_row.h"
#include "models/sellers/seller_fields.h"

#include <QCoreApplication>

#include <numeric>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SellerDetail)
};

} // namespace

Result<SellerDetail> SellerDetail::fromJson(const QJsonDocument &json)
{
    const JsonRow root(json.object());
    const JsonRow row(root.value("seller"));
    SellerDetail seller;
    seller.id = row.id("user_id");
    if (seller.id.isNull())
        return failure(Error::Kind::Internal, Tr::tr("The server's answer was not a seller."), QString::fromUtf8(json.toJson().left(200)));
    seller.business = row.text("business_name");
    seller.legalForm = row.text("business_type");
    seller.contact = row.text("name");
    seller.email = row.text("email");
    seller.phone = row.text("phone");
    seller.commission = commissionOfRate(row.text("commission_rate"));
    seller.isVerified = row.yes("is_verified");
    seller.isActive = row.yes("is_active");
    seller.emailVerified = row.yes("email_verified");
    seller.since = row.time("created_at");
    seller.lastLoginAt = row.time("last_login_at");
    seller.suspendedAt = row.time("deactivated_at");
    seller.suspendedReason = row.text("deactivated_reason");
    seller.version = row.number("version");
    seller.mayEdit = root.yes("may_edit");
    const QJsonObject figures = root.value("figures").toObject();
    for (auto figure = figures.begin(); figure != figures.end(); ++figure)
        seller.productsByStatus.insert(figure.key(), figure->toInt());
    for (const QJsonValue &value : root.array("products")) {
        const JsonRow product(value);
        seller.products.append({product.id("product_id"), product.text("name"), product.text("sku"), product.text("status"),
                                Money(product.number("price_amount"), product.text("price_currency"))});
    }
    const JsonPeople people(root.value("people"));
    for (const QJsonValue &value : root.array("changes")) {
        const JsonRow change(value);
        QStringList fields;
        for (const QJsonValue &field : change.array("fields"))
            fields.append(field.toString());
        seller.changes.append({change.time("changed_at"), people.name(change.text("login")), change.yes("is_new"), fields});
    }
    return seller;
}

void SellerDetail::addSecrets(const QJsonDocument &json)
{
    const JsonRow row(json.object());
    secrets.address = row.value("business_address").toObject();
    for (const QJsonValue &value : row.array("documents")) {
        const JsonRow document(value);
        secrets.documents.append({document.text("kind"), document.date("checked_on")});
    }
    secrets.envelope = row.value("bank_details").toObject();
    secrets.clearTaxId = row.text("tax_id");
    secrets.fingerprint = row.text("fingerprint");
}

QString SellerDetail::state() const
{
    if (!isActive)
        return QStringLiteral("SUSPENDED");
    return isVerified ? QStringLiteral("VERIFIED") : QStringLiteral("UNVERIFIED");
}

int SellerDetail::productCount() const
{
    return std::accumulate(productsByStatus.cbegin(), productsByStatus.cend(), 0);
}
