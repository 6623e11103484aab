// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/desktop/desktop.h"
#include "models/list/windowed_list_model.h"
#include "ui/common/chip.h"
#include "ui/common/record_table.h"
#include "ui/common/state.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>

namespace {

const auto table = QStringLiteral("ordersTable");
const auto numberLabel = QStringLiteral("orderNumberLabel");
// Orders tried, from the newest, until one allows what the tour is about to do.
constexpr int mostTried = 40;

} // namespace

void Tour::visitRoles()
{
    visitSupport();
    visitWarehouse();
    visitManager();
    visitAdministrator();
}

void Tour::visitSupport()
{
    const QString role = QStringLiteral("support");
    signInAs(role, QStringLiteral("sam.okafor"));
    waitForList();
    m_walk->shoot(role + QStringLiteral("-orders-list"));
    chooseOrderThat(QStringLiteral("is on its way"), QStringLiteral("on-the-way"), [this] { return status() == orderState(QStringLiteral("SHIPPED")).word; });
    m_walk->shoot(role + QStringLiteral("-orders-detail"));
    shootOrderEnd(role + QStringLiteral("-orders-timeline"));

    m_walk->then(
        QStringLiteral("the list is searched"), [this] {
        m_walk->press(QStringLiteral("allView"));
        m_walk->type(QStringLiteral("listSearchEdit"), QStringLiteral("müller")); }, [this] {
        const auto *model = qobject_cast<WindowedListModel *>(m_walk->find<RecordTable>(table)->model());
        return model->query().search == QStringLiteral("müller") && model->state() == WindowedListModel::State::Ready && rowIsThere(0); });
    m_walk->shoot(role + QStringLiteral("-orders-search"));
    visitLists(role);
    m_walk->then(QStringLiteral("the search is taken back"), [this] { m_walk->type(QStringLiteral("listSearchEdit"), QString()); });

    m_walk->then(
        QStringLiteral("the palette finds orders by the first digits of their number"),
        [this] {
            const QString number = numberOfRow(0);
            m_walk->trigger(QStringLiteral("paletteAction"));
            m_walk->type(QStringLiteral("paletteEdit"), number.left(number.size() - 1));
        },
        [this] {
            const auto *list = m_walk->find<QAbstractItemView>(QStringLiteral("paletteList"));
            return list != nullptr && list->model()->index(0, 0).data().toString().startsWith(QStringLiteral("ORD-"));
        });
    m_walk->shoot(role + QStringLiteral("-palette"));
    m_walk->then(QStringLiteral("the keys are shown"), [this] { m_walk->trigger(QStringLiteral("shortcutsAction")); });
    m_walk->shoot(role + QStringLiteral("-shortcuts"));
    m_walk->then(QStringLiteral("the keys are put away"), [this] { m_walk->press(QStringLiteral("closeShortcutsButton")); });

    cancelAnOrder(role);
    visitCustomers(role);
    visitCatalog(role);
    visitSellers(role);
    visitSupportDesks(role);
    signOut();
}

void Tour::cancelAnOrder(const QString &role)
{
    // What is being processed may have left in part, and then only the rest can be cancelled.
    chooseOrderThat(QStringLiteral("can be cancelled whole"), QStringLiteral("paid-not-shipped"), [this] {
        const auto *cancel = m_desktop->window().findChild<QAction *>(QStringLiteral("cancelOrderAction"));
        return cancel != nullptr && cancel->isEnabled() && cancel->isVisible() && status() == orderState(QStringLiteral("PAID")).word;
    });
    m_walk->then(QStringLiteral("a reason is given"), [this] {
        m_walk->trigger(QStringLiteral("cancelOrderAction"));
        if (auto *reasons = m_walk->find<QComboBox>(QStringLiteral("reasonCombo")))
            reasons->setCurrentIndex(1);
    });
    m_walk->shoot(role + QStringLiteral("-cancel-sheet"));
    m_walk->then(QStringLiteral("a part of it is chosen"), [this] {
        for (QSpinBox *units : m_desktop->window().findChildren<QSpinBox *>()) {
            if (units->isVisible() && units->value() > 0)
                return units->setValue(units->value() - 1);
        }
    });
    m_walk->shoot(role + QStringLiteral("-cancel-part-sheet"));
    m_walk->then(QStringLiteral("all of it is chosen again"), [this] {
        for (QSpinBox *units : m_desktop->window().findChildren<QSpinBox *>()) {
            if (units->isVisible())
                units->setValue(units->maximum());
        }
    });
    m_walk->then(
        QStringLiteral("the order is cancelled"), [this] { m_walk->press(QStringLiteral("cancelNowButton")); },
        [this] { return status() == orderState(QStringLiteral("CANCELLED")).word; });
    m_walk->shoot(role + QStringLiteral("-orders-cancelled"));
    m_walk->then(QStringLiteral("the cancelled order is noted"),
                 [this] { m_facts.append(QStringLiteral("Cancelled: %1 by sam.okafor").arg(number())); });
}

void Tour::visitWarehouse()
{
    const QString role = QStringLiteral("warehouse");
    signInAs(role, QStringLiteral("jonas.weber"));
    waitForList();
    m_walk->shoot(role + QStringLiteral("-orders-list"));
    // A busy shop has some of these; in a small one everything that was picked may be gone, and one more is picked here.
    const auto mayShip = [this] { return m_walk->find<QPushButton>(QStringLiteral("shipButton")) != nullptr; };
    chooseOrderThat(QStringLiteral("can be picked"), QStringLiteral("to-pick"), [this] { return m_walk->find<QPushButton>(QStringLiteral("processButton")) != nullptr; });
    m_walk->shoot(role + QStringLiteral("-orders-to-pick"));
    m_walk->then(
        QStringLiteral("picking begins"), [this] { m_walk->press(QStringLiteral("processButton")); }, mayShip);
    m_walk->shoot(role + QStringLiteral("-orders-before-shipping"));
    m_walk->then(QStringLiteral("the parcel is described"), [this] {
        m_walk->press(QStringLiteral("shipButton"));
        if (auto *carriers = m_walk->find<QComboBox>(QStringLiteral("carrierCombo")))
            carriers->setCurrentText(QStringLiteral("DHL"));
        m_walk->type(QStringLiteral("trackingEdit"), QStringLiteral("JD014600003858"));
    });
    m_walk->shoot(role + QStringLiteral("-ship-sheet"));
    m_walk->then(
        QStringLiteral("the parcel is sent"), [this] { m_walk->press(QStringLiteral("shipNowButton")); },
        [this] { return m_walk->find<QWidget>(QStringLiteral("shipSheet")) == nullptr; }); // stays when refused
    m_walk->shoot(role + QStringLiteral("-orders-after-shipping"));
    shootOrderEnd(role + QStringLiteral("-orders-shipped-timeline"));
    m_walk->then(QStringLiteral("the shipped order is noted"), [this] {
        m_facts.append(QStringLiteral("Shipped: %1 by jonas.weber (DHL, JD014600003858), now %2").arg(number(), status()));
    });
    visitWarehouseDesks(role);
    signOut();
}

void Tour::visitManager()
{
    const QString role = QStringLiteral("manager");
    signInAs(role, QStringLiteral("mona.keller"));
    visitDashboard(role);
    visitReports(role);
    m_walk->then(QStringLiteral("the orders are shown"), [this] { m_walk->trigger(QStringLiteral("deskAction_orders")); });
    waitForList();
    m_walk->then(QStringLiteral("all orders are shown"), [this] { m_walk->press(QStringLiteral("allView")); });
    waitForList();
    m_walk->shoot(role + QStringLiteral("-orders-list"));
    m_walk->then(QStringLiteral("the paid orders are shown"), [this] { m_walk->press(QStringLiteral("paid-not-shippedView")); });
    waitForList();
    m_walk->shoot(role + QStringLiteral("-orders-paid-not-shipped"));
    m_walk->then(QStringLiteral("the palette opens"), [this] { m_walk->trigger(QStringLiteral("paletteAction")); });
    m_walk->shoot(role + QStringLiteral("-palette"));
    m_walk->then(QStringLiteral("the palette is left"), [this] { m_desktop->window().closeSheets(); });
    visitCatalog(role);
    visitProductTools(role);
    visitSellers(role);
    editAWarehouse(role);
    approveARefund(role);
    signOut();
}

void Tour::visitAdministrator()
{
    const QString role = QStringLiteral("admin");
    signInAs(role, QStringLiteral("ada.novak"));
    waitForList();
    m_walk->shoot(role + QStringLiteral("-orders-list"));
    chooseOrderThat(QStringLiteral("opens"), QStringLiteral("all"), [] { return true; });
    m_walk->shoot(role + QStringLiteral("-orders-detail"));
    visitAdministration(role);
    signOut();
}

void Tour::waitForList()
{
    m_walk->then(QStringLiteral("the list is there"), {}, [this] {
        const auto *summary = m_walk->find<QLabel>(QStringLiteral("pageSummary"));
        const auto *view = m_desktop->window().findChild<RecordTable *>(table);
        return summary != nullptr && !summary->text().isEmpty() && view != nullptr && (view->model()->rowCount() == 0 || rowIsThere(0));
    });
}

// Goes through the first orders of a view until one is open that fits.
void Tour::chooseOrderThat(const QString &what, const QString &view, std::function<bool()> fits)
{
    m_walk->then(QStringLiteral("the view %1 is shown").arg(view), [this, view] { m_walk->press(view + QStringLiteral("View")); });
    waitForList();
    auto row = std::make_shared<int>(0);
    m_walk->then(
        QStringLiteral("there is an order that %1").arg(what), [this] { chooseRow(0); }, [this, row, fits = std::move(fits)] {
        if (!rowIsThere(*row) || number() != numberOfRow(*row))
            return false; // still on its way
        if (fits())
            return true;
        if (*row + 1 < qMin(mostTried, m_walk->find<RecordTable>(table)->model()->rowCount())) {
            m_walk->cameFurther();
            chooseRow(++*row);
        }
        return false; });
}

void Tour::shootOrderEnd(const QString &name)
{
    m_walk->shoot(name, TourWalk::Errors::AreFaults, [this] {
        if (auto *area = m_walk->find<QScrollArea>(QStringLiteral("orderScroll")))
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    });
}

void Tour::chooseRow(int row)
{
    auto *view = m_walk->find<RecordTable>(table);
    view->setCurrentIndex(view->model()->index(row, 0));
}

bool Tour::rowIsThere(int row) const
{
    return !numberOfRow(row).isEmpty();
}

QString Tour::numberOfRow(int row) const
{
    const auto *view = m_walk->find<RecordTable>(table);
    return view == nullptr ? QString() : view->model()->index(row, 0).data().toString();
}

QString Tour::number() const
{
    const auto *label = m_walk->find<QLabel>(numberLabel);
    return label == nullptr ? QString() : label->text();
}

QString Tour::status() const
{
    const auto *chip = m_walk->find<Chip>(QStringLiteral("orderStatusChip"));
    return chip == nullptr ? QString() : chip->word();
}
