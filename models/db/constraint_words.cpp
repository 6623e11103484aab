// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/constraint_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace {

// Those that a person can run into. A table made in months has the same checks on each of them.
const QHash<QString, const char *> &words()
{
    static const QHash<QString, const char *> table{
        // orders
        {QStringLiteral("orders_cancel_reason_given"), QT_TRANSLATE_NOOP("Constraint", "Say why the order is cancelled.")},
        {QStringLiteral("orders_deleted_when_cancelled"), QT_TRANSLATE_NOOP("Constraint", "Only a cancelled order can be hidden.")},
        {QStringLiteral("orders_total_adds_up"), QT_TRANSLATE_NOOP("Constraint", "The amounts of the order do not add up to its total.")},
        {QStringLiteral("order_items_shipped_cap"), QT_TRANSLATE_NOOP("Constraint", "More was shipped or cancelled than was ordered.")},
        {QStringLiteral("order_items_allocated_cap"), QT_TRANSLATE_NOOP("Constraint", "More stock was set aside than was ordered.")},
        {QStringLiteral("order_items_returned_cap"), QT_TRANSLATE_NOOP("Constraint", "More came back than was shipped.")},
        {QStringLiteral("order_notes_body_given"), QT_TRANSLATE_NOOP("Constraint", "A note needs a text of at most 10,000 characters.")},
        {QStringLiteral("order_allocations_commit_cap"), QT_TRANSLATE_NOOP("Constraint", "More was picked than was set aside for this order.")},
        {QStringLiteral("order_allocations_ship_cap"), QT_TRANSLATE_NOOP("Constraint", "More was shipped than was picked for this order.")},
        {QStringLiteral("order_returns_reason_given"), QT_TRANSLATE_NOOP("Constraint", "Say why the goods came back.")},
        {QStringLiteral("shipments_carrier_given"), QT_TRANSLATE_NOOP("Constraint", "Say which carrier takes the parcel.")},
        {QStringLiteral("shipments_delivered_later"), QT_TRANSLATE_NOOP("Constraint", "A parcel cannot arrive before it was shipped.")},
        {QStringLiteral("shipment_lines_quantity_positive"), QT_TRANSLATE_NOOP("Constraint", "A parcel holds at least one of each of its items.")},
        // money
        {QStringLiteral("payments_refund_cap"), QT_TRANSLATE_NOOP("Constraint", "More would be refunded than was paid.")},
        {QStringLiteral("orders_refunded_within_paid"), QT_TRANSLATE_NOOP("Constraint", "More would be refunded than was paid.")},
        {QStringLiteral("orders_tax_refund_cap"), QT_TRANSLATE_NOOP("Constraint", "More tax would be refunded than was charged.")},
        {QStringLiteral("orders_shipping_refund_cap"), QT_TRANSLATE_NOOP("Constraint", "More shipping cost would be refunded than was charged.")},
        {QStringLiteral("order_items_unpaid_not_refunded"), QT_TRANSLATE_NOOP("Constraint", "Units that were cancelled before they were paid for are not refunded.")},
        {QStringLiteral("order_cancellations_quantity_positive"), QT_TRANSLATE_NOOP("Constraint", "At least one unit is cancelled.")},
        {QStringLiteral("order_cancellations_reason_given"), QT_TRANSLATE_NOOP("Constraint", "Say why the units are cancelled.")},
        {QStringLiteral("order_items_refunded_quantity_cap"), QT_TRANSLATE_NOOP("Constraint", "More pieces would be refunded than were ordered.")},
        {QStringLiteral("order_items_refunded_amount_cap"), QT_TRANSLATE_NOOP("Constraint", "More would be refunded for this item than it cost.")},
        {QStringLiteral("refunds_amount_positive"), QT_TRANSLATE_NOOP("Constraint", "A refund must be more than zero.")},
        {QStringLiteral("refunds_reason_given"), QT_TRANSLATE_NOOP("Constraint", "Say why the money is refunded.")},
        {QStringLiteral("refunds_parts_add_up"), QT_TRANSLATE_NOOP("Constraint", "The parts of the refund do not add up to its amount.")},
        {QStringLiteral("refunds_nothing_sent_unapproved"), QT_TRANSLATE_NOOP("Constraint", "This refund needs another person's approval first.")},
        {QStringLiteral("refunds_payment_exists"), QT_TRANSLATE_NOOP("Constraint", "This payment does not belong to the order.")},
        {QStringLiteral("refund_allowances_cap"), QT_TRANSLATE_NOOP("Constraint", "This is more than you may refund on one order without approval.")},
        {QStringLiteral("refund_approvals_rejection_explained"), QT_TRANSLATE_NOOP("Constraint", "Say why the refund is refused.")},
        {QStringLiteral("refund_approvals_pkey"), QT_TRANSLATE_NOOP("Constraint", "Somebody has decided about this refund already.")},
        {QStringLiteral("refund_lines_restock_somewhere"), QT_TRANSLATE_NOOP("Constraint", "Say where the returned goods are put.")},
        {QStringLiteral("payments_amount_positive"), QT_TRANSLATE_NOOP("Constraint", "A payment must be more than zero.")},
        {QStringLiteral("payments_fee_range"), QT_TRANSLATE_NOOP("Constraint", "The fee cannot be more than the payment.")},
        {QStringLiteral("payments_card_last_four_form"), QT_TRANSLATE_NOOP("Constraint", "Only the last four digits of a card are kept.")},
        // stock
        {QStringLiteral("inventory_items_available_not_negative"), QT_TRANSLATE_NOOP("Constraint", "There is not enough stock.")},
        {QStringLiteral("inventory_items_reserved_not_negative"), QT_TRANSLATE_NOOP("Constraint", "Less than that is reserved.")},
        {QStringLiteral("inventory_items_committed_not_negative"), QT_TRANSLATE_NOOP("Constraint", "Less than that is picked for orders.")},
        {QStringLiteral("inventory_items_damaged_not_negative"), QT_TRANSLATE_NOOP("Constraint", "Less than that is marked as damaged.")},
        {QStringLiteral("inventory_items_product_warehouse_taken"), QT_TRANSLATE_NOOP("Constraint", "This warehouse keeps the product already.")},
        {QStringLiteral("inventory_movements_reason_given"), QT_TRANSLATE_NOOP("Constraint", "Say why the stock changes.")},
        {QStringLiteral("inventory_movements_not_empty"), QT_TRANSLATE_NOOP("Constraint", "This would change nothing.")},
        {QStringLiteral("inventory_movements_type_deltas"), QT_TRANSLATE_NOOP("Constraint", "A movement of this kind cannot change the stock like that.")},
        {QStringLiteral("inventory_movements_before_after"), QT_TRANSLATE_NOOP("Constraint", "A movement of this kind cannot change the stock like that.")},
        {QStringLiteral("stock_count_entries_quantity_not_negative"), QT_TRANSLATE_NOOP("Constraint", "A count cannot be less than zero.")},
        {QStringLiteral("stock_count_lines_stock_taken"), QT_TRANSLATE_NOOP("Constraint", "This product is on the count already.")},
        {QStringLiteral("stock_count_lines_in_one_open_count"), QT_TRANSLATE_NOOP("Constraint", "This product is being counted in another count.")},
        {QStringLiteral("stock_transfers_two_warehouses"), QT_TRANSLATE_NOOP("Constraint", "A transfer goes from one warehouse to another.")},
        {QStringLiteral("stock_transfers_cancel_reason_given"), QT_TRANSLATE_NOOP("Constraint", "Say why the transfer is cancelled.")},
        {QStringLiteral("stock_transfer_lines_product_taken"), QT_TRANSLATE_NOOP("Constraint", "This product is on the transfer already.")},
        {QStringLiteral("stock_transfer_lines_shipped_within_quantity"), QT_TRANSLATE_NOOP("Constraint", "More was sent than the transfer asks for.")},
        {QStringLiteral("stock_transfer_lines_accounted_within_shipped"), QT_TRANSLATE_NOOP("Constraint", "More arrived, broke or got lost than was sent.")},
        {QStringLiteral("bins_code_taken"), QT_TRANSLATE_NOOP("Constraint", "This warehouse has a bin of that code already.")},
        {QStringLiteral("warehouses_code_taken"), QT_TRANSLATE_NOOP("Constraint", "Another warehouse has this code.")},
        {QStringLiteral("warehouses_operating_hours_form"), QT_TRANSLATE_NOOP("Constraint", "Hours are a time of opening and a later one of closing.")},
        {QStringLiteral("warehouses_capacity_positive"), QT_TRANSLATE_NOOP("Constraint", "A warehouse holds at least one unit.")},
        {QStringLiteral("bins_code_given"), QT_TRANSLATE_NOOP("Constraint", "A bin has a code.")},
        {QStringLiteral("warehouses_code_form"), QT_TRANSLATE_NOOP("Constraint", "A code consists of capital letters, digits and hyphens.")},
        // catalog
        {QStringLiteral("products_sku_taken"), QT_TRANSLATE_NOOP("Constraint", "Another product has this SKU.")},
        {QStringLiteral("products_slug_taken"), QT_TRANSLATE_NOOP("Constraint", "Another product has this web address.")},
        {QStringLiteral("products_slug_form"), QT_TRANSLATE_NOOP("Constraint", "A web address consists of small letters, digits and single hyphens.")},
        {QStringLiteral("products_name_given"), QT_TRANSLATE_NOOP("Constraint", "A product needs a name.")},
        {QStringLiteral("products_sku_given"), QT_TRANSLATE_NOOP("Constraint", "A product needs a SKU.")},
        {QStringLiteral("products_price_positive"), QT_TRANSLATE_NOOP("Constraint", "The price must be more than zero.")},
        {QStringLiteral("products_compare_at_price_higher"), QT_TRANSLATE_NOOP("Constraint", "The price to compare with must not be below the price.")},
        {QStringLiteral("products_digital_not_shipped"), QT_TRANSLATE_NOOP("Constraint", "A digital product is not shipped.")},
        {QStringLiteral("product_images_one_primary"), QT_TRANSLATE_NOOP("Constraint", "Another picture is the main one already.")},
        {QStringLiteral("categories_slug_taken"), QT_TRANSLATE_NOOP("Constraint", "Another category has this web address.")},
        {QStringLiteral("categories_slug_form"), QT_TRANSLATE_NOOP("Constraint", "A web address consists of small letters, digits and single hyphens.")},
        {QStringLiteral("categories_name_given"), QT_TRANSLATE_NOOP("Constraint", "A category needs a name.")},
        {QStringLiteral("categories_parent_other"), QT_TRANSLATE_NOOP("Constraint", "A category cannot lie below itself.")},
        {QStringLiteral("categories_tree"), QT_TRANSLATE_NOOP("Constraint", "A category cannot lie below itself, nor 20 levels deep.")},
        {QStringLiteral("categories_parent_exists"), QT_TRANSLATE_NOOP("Constraint", "Other categories lie below this one, or the one above is gone.")},
        {QStringLiteral("products_category_exists"), QT_TRANSLATE_NOOP("Constraint", "Products stand in this category, or it is gone.")},
        {QStringLiteral("products_seller_exists"), QT_TRANSLATE_NOOP("Constraint", "Choose who sells the product.")},
        {QStringLiteral("products_cost_price_not_negative"), QT_TRANSLATE_NOOP("Constraint", "A cost price cannot be below zero.")},
        {QStringLiteral("products_weight_not_negative"), QT_TRANSLATE_NOOP("Constraint", "A weight cannot be below zero.")},
        {QStringLiteral("product_reviews_rejection_explained"), QT_TRANSLATE_NOOP("Constraint", "Say why the review is rejected.")},
        {QStringLiteral("product_reviews_rating_range"), QT_TRANSLATE_NOOP("Constraint", "A rating is one to five stars.")},
        // people
        {QStringLiteral("valid_email"), QT_TRANSLATE_NOOP("Constraint", "This is not a valid e-mail address.")},
        {QStringLiteral("idx_users_email_unique"), QT_TRANSLATE_NOOP("Constraint", "Another account has this e-mail address.")},
        {QStringLiteral("users_name_given"), QT_TRANSLATE_NOOP("Constraint", "A name is needed.")},
        {QStringLiteral("staff_login_form"), QT_TRANSLATE_NOOP("Constraint", "A login begins with a letter and holds small letters, digits and . _ - only.")},
        {QStringLiteral("staff_pkey"), QT_TRANSLATE_NOOP("Constraint", "Another member of staff has this login.")},
        {QStringLiteral("staff_refund_limit_not_negative"), QT_TRANSLATE_NOOP("Constraint", "A limit cannot be less than zero.")},
        {QStringLiteral("seller_profiles_commission_range"), QT_TRANSLATE_NOOP("Constraint", "A commission is between 0 and 100 %.")},
        {QStringLiteral("seller_profiles_business_name_given"), QT_TRANSLATE_NOOP("Constraint", "A business needs a name.")},
        {QStringLiteral("seller_profiles_bank_details_encrypted"), QT_TRANSLATE_NOOP("Constraint", "Bank and tax data are kept encrypted, or not at all.")},
        {QStringLiteral("seller_profiles_tax_id_sealed"), QT_TRANSLATE_NOOP("Constraint", "Bank and tax data are kept encrypted, or not at all.")},
        {QStringLiteral("sealing_key_pkey"), QT_TRANSLATE_NOOP("Constraint", "Another manager has made the key of the shop meanwhile. Ask them for it.")},
        // notifications and views
        {QStringLiteral("notification_templates_name_taken"), QT_TRANSLATE_NOOP("Constraint", "Another template has this name.")},
        {QStringLiteral("notification_templates_one_active"), QT_TRANSLATE_NOOP("Constraint", "Another template is active for this message and language.")},
        {QStringLiteral("notification_preferences_quiet_hours_whole"), QT_TRANSLATE_NOOP("Constraint", "Quiet hours need a beginning and an end.")},
        {QStringLiteral("saved_views_name_taken"), QT_TRANSLATE_NOOP("Constraint", "There is a view of this name already.")},
        {QStringLiteral("saved_views_name_given"), QT_TRANSLATE_NOOP("Constraint", "A view needs a name of at most 100 characters.")},
    };
    return table;
}

// The schema's names end in what they demand; good enough for all the others.
struct Ending {
    const char *suffix;
    const char *sentence;
};
constexpr Ending endings[] = {
    {"_given", QT_TRANSLATE_NOOP("Constraint", "Something that is required is missing.")},
    {"_explained", QT_TRANSLATE_NOOP("Constraint", "Say why.")},
    {"_positive", QT_TRANSLATE_NOOP("Constraint", "A number must be greater than zero.")},
    {"_not_negative", QT_TRANSLATE_NOOP("Constraint", "A number must not be less than zero.")},
    {"_range", QT_TRANSLATE_NOOP("Constraint", "A value is out of its range.")},
    {"_form", QT_TRANSLATE_NOOP("Constraint", "A value does not have the form it needs.")},
    {"_taken", QT_TRANSLATE_NOOP("Constraint", "There is such a record already.")},
    {"_cap", QT_TRANSLATE_NOOP("Constraint", "This is more than what is left.")},
};

} // namespace

QString wordsForConstraint(const QString &constraint)
{
    // A month's own keys carry the month in their name: refund_approvals_202601_pkey.
    static const QRegularExpression month(QStringLiteral("_\\d{6}(?=_)"));
    const char *sentence = words().value(QString(constraint).remove(month));
    for (const Ending &ending : endings) {
        if (!sentence && constraint.endsWith(QLatin1String(ending.suffix)))
            sentence = ending.sentence;
    }
    return sentence ? QCoreApplication::translate("Constraint", sentence) : QString();
}

QStringList constraintsWithWords()
{
    return words().keys();
}
