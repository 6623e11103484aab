// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/state.h"

#include "models/core/product_state.h"

#include <QCoreApplication>

#include <array>
#include <span>

namespace {

struct Entry {
    const char *code;
    const char *word;
    Tone tone;
};

constexpr std::array orderStates{
    Entry{"PENDING", QT_TRANSLATE_NOOP("State", "Pending"), Tone::Waiting},
    Entry{"CONFIRMED", QT_TRANSLATE_NOOP("State", "Confirmed"), Tone::Accent},
    Entry{"PAID", QT_TRANSLATE_NOOP("State", "Paid"), Tone::Paid},
    Entry{"PROCESSING", QT_TRANSLATE_NOOP("State", "Processing"), Tone::Processing},
    Entry{"SHIPPED", QT_TRANSLATE_NOOP("State", "Shipped"), Tone::Shipped},
    Entry{"DELIVERED", QT_TRANSLATE_NOOP("State", "Delivered"), Tone::Good},
    Entry{"CANCELLED", QT_TRANSLATE_NOOP("State", "Cancelled"), Tone::Neutral},
    Entry{"REFUNDED", QT_TRANSLATE_NOOP("State", "Refunded"), Tone::Refunded},
    Entry{"RETURNED", QT_TRANSLATE_NOOP("State", "Returned"), Tone::Refunded},
};

constexpr std::array paymentStates{
    Entry{"PENDING", QT_TRANSLATE_NOOP("State", "Pending"), Tone::Waiting},
    Entry{"AUTHORIZED", QT_TRANSLATE_NOOP("State", "Authorized"), Tone::Accent},
    Entry{"PROCESSING", QT_TRANSLATE_NOOP("State", "Processing"), Tone::Processing},
    Entry{"COMPLETED", QT_TRANSLATE_NOOP("State", "Paid"), Tone::Good},
    Entry{"CAPTURED", QT_TRANSLATE_NOOP("State", "Paid"), Tone::Good},
    Entry{"FAILED", QT_TRANSLATE_NOOP("State", "Failed"), Tone::Bad},
    Entry{"CANCELLED", QT_TRANSLATE_NOOP("State", "Cancelled"), Tone::Neutral},
    Entry{"REFUNDED", QT_TRANSLATE_NOOP("State", "Refunded"), Tone::Refunded},
    Entry{"PARTIALLY_REFUNDED", QT_TRANSLATE_NOOP("State", "Partly refunded"), Tone::Refunded},
};

// Besides the stored ones: what the refunds' list tells apart (models/refunds/refund_detail.h, refundStateCode).
constexpr std::array refundStates{
    Entry{"PENDING", QT_TRANSLATE_NOOP("State", "Requested"), Tone::Accent},
    Entry{"NEEDED", QT_TRANSLATE_NOOP("State", "Waits for approval"), Tone::Waiting},
    Entry{"APPROVED", QT_TRANSLATE_NOOP("State", "Approved"), Tone::Accent},
    Entry{"PROCESSING", QT_TRANSLATE_NOOP("State", "Processing"), Tone::Processing},
    Entry{"NO_ANSWER", QT_TRANSLATE_NOOP("State", "No answer"), Tone::Bad},
    Entry{"COMPLETED", QT_TRANSLATE_NOOP("State", "Refunded"), Tone::Good},
    Entry{"FAILED", QT_TRANSLATE_NOOP("State", "Failed"), Tone::Bad},
    Entry{"REJECTED", QT_TRANSLATE_NOOP("State", "Rejected"), Tone::Bad},
    Entry{"CANCELLED", QT_TRANSLATE_NOOP("State", "Cancelled"), Tone::Neutral},
};

constexpr std::array shipmentStates{
    Entry{"SHIPPED", QT_TRANSLATE_NOOP("State", "On its way"), Tone::Shipped},
    Entry{"DELIVERED", QT_TRANSLATE_NOOP("State", "Delivered"), Tone::Good},
};

StateLook look(std::span<const Entry> entries, const QString &code)
{
    for (const Entry &entry : entries) {
        if (code == QLatin1String(entry.code))
            return {QCoreApplication::translate("State", entry.word), entry.tone};
    }
    return {code, Tone::Neutral};
}

} // namespace

StateLook orderState(const QString &code)
{
    return look(orderStates, code);
}

StateLook paymentState(const QString &code)
{
    return look(paymentStates, code);
}

StateLook refundState(const QString &code)
{
    return look(refundStates, code);
}

StateLook shipmentState(const QString &code)
{
    return look(shipmentStates, code);
}

StateLook productState(const QString &code)
{
    const Tone tone = code == u"ACTIVE" ? Tone::Good : code == u"DRAFT" ? Tone::Waiting
                                                                        : Tone::Neutral;
    return {productStateTitle(code), tone};
}
