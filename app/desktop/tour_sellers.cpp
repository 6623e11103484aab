// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "ui/common/record_table.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace {

const auto table = QStringLiteral("sellersTable");

} // namespace

// Who sells: an agent looks at the terms; a manager makes the key of the shop, types bank and tax data, and thinks of suspending.
void Tour::visitSellers(const QString &role)
{
    const auto visible = [this](const QString &name) { return m_walk->find<QWidget>(name) != nullptr; };
    const auto scrollToEnd = [this] {
        if (auto *area = m_walk->find<QScrollArea>(QStringLiteral("sellerScroll")))
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    };
    m_walk->then(
        QStringLiteral("the sellers are shown"), [this] { m_walk->trigger(QStringLiteral("deskAction_sellers")); }, [this] {
        const auto *view = m_walk->find<RecordTable>(table);
        return view != nullptr && !view->model()->index(0, 0).data().toString().isEmpty(); });
    m_walk->shoot(role + QStringLiteral("-sellers-list"));
    m_walk->then(
        QStringLiteral("a seller is open"), [this] {
        auto *view = m_walk->find<RecordTable>(table);
        view->setCurrentIndex(view->model()->index(2, 0)); }, [visible] { return visible(QStringLiteral("sellerBusinessCard")); });
    m_walk->shoot(role + QStringLiteral("-sellers-profile"));
    if (role != QLatin1String("manager"))
        return;

    m_walk->shoot(role + QStringLiteral("-sellers-no-key"), TourWalk::Errors::AreFaults, scrollToEnd);
    m_walk->then(QStringLiteral("the key is made"), [this] {
        m_walk->press(QStringLiteral("makeKeyButton"));
        m_walk->type(QStringLiteral("checkEdit"), m_walk->find<QLineEdit>(QStringLiteral("sealingKeyEdit"))->text().right(4));
    });
    m_walk->shoot(role + QStringLiteral("-sellers-make-key"));
    m_walk->then(
        QStringLiteral("the key is kept"), [this] { m_walk->press(QStringLiteral("sealingKeyMakeNowButton")); },
        [visible] { return visible(QStringLiteral("editBankButton")); });
    m_walk->then(QStringLiteral("bank data are typed, wrongly"), [this] {
        m_walk->press(QStringLiteral("editBankButton"));
        m_walk->type(QStringLiteral("holderEdit"), QStringLiteral("Havstein AS"));
        m_walk->type(QStringLiteral("accountEdit"), QStringLiteral("NO93 8601 1117 948"));
        m_walk->type(QStringLiteral("bicEdit"), QStringLiteral("DNBANOKK"));
        m_walk->type(QStringLiteral("bankEdit"), QStringLiteral("DNB Bank ASA"));
        m_walk->type(QStringLiteral("taxIdEdit"), QStringLiteral("NO912345678MVA"));
    });
    m_walk->shoot(role + QStringLiteral("-sellers-bank"), TourWalk::Errors::AreExpected);
    m_walk->then(
        QStringLiteral("they are saved"), [this] {
        m_walk->type(QStringLiteral("accountEdit"), QStringLiteral("NO93 8601 1117 947"));
        m_walk->press(QStringLiteral("sellerBankSaveButton")); }, [visible] { return !visible(QStringLiteral("sellerBankSheet")); });
    m_walk->shoot(role + QStringLiteral("-sellers-opened"), TourWalk::Errors::AreFaults, scrollToEnd);
    m_walk->then(QStringLiteral("the seller is edited"), [this] { m_walk->press(QStringLiteral("editSellerButton")); });
    m_walk->shoot(role + QStringLiteral("-sellers-edit"));
    m_walk->then(QStringLiteral("the form is left"), [this] {
        m_walk->press(QStringLiteral("sellerEditCloseButton"));
        m_walk->press(QStringLiteral("suspendSellerButton"));
    });
    m_walk->shoot(role + QStringLiteral("-sellers-suspend"));
    m_walk->then(QStringLiteral("the seller goes on"), [this] { m_walk->press(QStringLiteral("sellerSuspendCloseButton")); });
}
