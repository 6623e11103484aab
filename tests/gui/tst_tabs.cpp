// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/windowed_list_model.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/shell/page_shelf.h"
#include "ui/shell/record_tabs.h"
#include "ui/shell/record_window.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

namespace {

const auto agent = QStringLiteral("sam.okafor");
const auto numberLabel = QStringLiteral("orderNumberLabel");

class PlainPage : public DeskPage
{
public:
    explicit PlainPage(QWidget *parent)
        : DeskPage(QStringLiteral("Plain"), parent)
    {
        setObjectName(QStringLiteral("plainPage"));
    }
    void refresh() override {}
};

Desk plainDesk()
{
    return {.id = QStringLiteral("plain"), .title = QStringLiteral("Plain"), .icon = QStringLiteral("note"), .roles = Role::Support, .create = [](Session &, QWidget *parent) -> DeskPage * { return new PlainPage(parent); }};
}

} // namespace

// Records in tabs and windows, the way back, and what is there again at the next start.
class TestTabs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        QVERIFY2(m_database.isReady(), qPrintable(m_database.problem()));
        for (int i = 0; i < 3; ++i) {
            m_numbers << m_database.value(QStringLiteral("select order_number from shop.orders where deleted_at is null order by order_id desc offset %1 limit 1").arg(i * 3)).toString();
        }
    }

    void init()
    {
        m_gui = std::make_unique<GuiDriver>(QList{m_database.profile()});
        QVERIFY(m_gui->signIn(agent));
    }

    void cleanup() { m_gui.reset(); }

    void theOrderInSightOpensInATab()
    {
        show(0);
        QVERIFY(!tabs()->isVisible());
        QVERIFY(m_gui->triggerAction(QStringLiteral("openTabAction")));
        QVERIFY(tabs()->isVisible());
        QTRY_COMPARE(tabs()->tabText(1), m_numbers.at(0));
        QVERIFY(m_gui->isVisible(QStringLiteral("orderRecordPage")));
        // The same again is the same tab.
        QVERIFY(m_gui->triggerAction(QStringLiteral("previousTabAction")));
        QVERIFY(m_gui->isVisible(QStringLiteral("ordersPage")));
        QVERIFY(m_gui->triggerAction(QStringLiteral("openTabAction")));
        QCOMPARE(tabs()->count(), 2);
        QVERIFY(m_gui->triggerAction(QStringLiteral("closeTabAction")));
        QVERIFY(!tabs()->isVisible());
        QVERIFY(m_gui->isVisible(QStringLiteral("ordersPage")));
    }

    void theMiddleButtonOpensATab()
    {
        auto *list = m_gui->find<RecordList>(QStringLiteral("ordersList"));
        QTRY_VERIFY(!list->model()->index(2, 0).data().toString().isEmpty());
        RecordTable *table = list->table();
        const QString before = list->currentKey();
        const QString number = list->model()->index(2, 0).data().toString();
        QTest::mouseClick(table->viewport(), Qt::MiddleButton, {}, table->visualRect(list->model()->index(2, 0)).center());
        QTRY_COMPARE(tabs()->tabText(1), number);
        QCOMPARE(list->currentKey(), before);
        // It closes a tab as well.
        QTest::mouseClick(tabs(), Qt::MiddleButton, {}, tabs()->tabRect(1).center());
        QTRY_COMPARE(tabs()->count(), 1);
    }

    void tabsCloseByTheirButton()
    {
        show(0);
        QVERIFY(m_gui->triggerAction(QStringLiteral("openTabAction")));
        QTRY_COMPARE(m_gui->find<QToolButton>(QStringLiteral("closeTabButton"))->accessibleName(), QStringLiteral("Close %1").arg(m_numbers.at(0)));
        QVERIFY(m_gui->click(QStringLiteral("closeTabButton")));
        QVERIFY(!tabs()->isVisible());
    }

    void theOrderInSightOpensInAWindow()
    {
        show(1);
        QVERIFY(m_gui->triggerAction(QStringLiteral("openWindowAction")));
        QCOMPARE(shelf().windows().size(), 1);
        RecordWindow *window = shelf().windows().first();
        QTRY_VERIFY(window->windowTitle().startsWith(m_numbers.at(1)));
        QTRY_COMPARE(window->findChild<QLabel *>(numberLabel)->text(), m_numbers.at(1));
        QVERIFY(m_gui->triggerAction(QStringLiteral("openWindowAction")));
        QCOMPARE(shelf().windows().size(), 1);
        window->close();
        QCOMPARE(shelf().windows().size(), 0);
    }

    void windowsCloseWithTheirPerson()
    {
        show(1);
        QVERIFY(m_gui->triggerAction(QStringLiteral("openWindowAction")));
        const QPointer<RecordWindow> window = shelf().windows().first();
        QVERIFY(m_gui->triggerAction(QStringLiteral("signOutAction")));
        QTRY_VERIFY(m_gui->window().workspace() == nullptr);
        QTRY_VERIFY(window.isNull());
    }

    void unsavedWorkInATabIsNotLost()
    {
        const QString cancellable = m_database.value(QStringLiteral("select order_number from shop.orders where status = 'PAID' limit 1")).toString();
        m_gui->window().workspace()->openRecord(QStringLiteral("orders"), cancellable);
        QTRY_COMPARE(m_gui->text(numberLabel), cancellable);
        QVERIFY(m_gui->triggerAction(QStringLiteral("openTabAction")));
        QTRY_COMPARE(tabs()->tabText(1), cancellable);
        QTRY_VERIFY(m_gui->isSettled());
        auto *page = shelf().currentPage();
        page->findChild<QAction *>(QStringLiteral("cancelOrderAction"))->trigger();
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("cancelSheet")));
        page->findChild<QWidget *>(QStringLiteral("cancelSheet"))->findChild<QPlainTextEdit *>(QStringLiteral("reasonEdit"))->setPlainText(QStringLiteral("half a reason"));
        QVERIFY(page->hasUnsavedWork());
        QVERIFY(m_gui->triggerAction(QStringLiteral("closeTabAction")));
        QCOMPARE(tabs()->count(), 2);
        QVERIFY(m_gui->text(QStringLiteral("windowNotice")).startsWith(QStringLiteral("There is unsaved work")));
        QVERIFY(m_gui->click(QStringLiteral("noticeButton"))); // Throw it away and close
        QCOMPARE(tabs()->count(), 1);
    }

    void backAndForwardThroughWhatWasLookedAt()
    {
        m_gui = std::make_unique<GuiDriver>(QList{m_database.profile()}, allDesks() + QList{plainDesk()});
        QVERIFY(m_gui->signIn(agent));
        show(0);
        m_gui->window().workspace()->showDesk(QStringLiteral("plain"));
        show(1);
        m_gui->window().workspace()->showDesk(QStringLiteral("plain"));
        QVERIFY(!action("forwardAction")->isEnabled());

        auto *title = m_gui->find<QWidget>(QStringLiteral("pageTitle"));
        QTest::mouseClick(title, Qt::BackButton);
        QTRY_COMPARE(m_gui->text(numberLabel), m_numbers.at(1));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->triggerAction(QStringLiteral("backAction")));
        QVERIFY(m_gui->isVisible(QStringLiteral("plainPage")));
        QVERIFY(m_gui->click(QStringLiteral("backActionButton")));
        QTRY_COMPARE(m_gui->text(numberLabel), m_numbers.at(0));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->triggerAction(QStringLiteral("forwardAction")));
        QVERIFY(m_gui->isVisible(QStringLiteral("plainPage")));
        QTest::mouseClick(title, Qt::ForwardButton);
        QTRY_COMPARE(m_gui->text(numberLabel), m_numbers.at(1));
        QVERIFY(action("forwardAction")->isEnabled());
    }

    void theNextStartHasWhatWasOpen()
    {
        show(0);
        const QString key = m_gui->find<RecordList>(QStringLiteral("ordersList"))->currentKey();
        QVERIFY(m_gui->triggerAction(QStringLiteral("openTabAction")));
        QTRY_COMPARE(tabs()->tabText(1), m_numbers.at(0));
        QVERIFY(m_gui->triggerAction(QStringLiteral("previousTabAction")));
        show(2);
        QVERIFY(m_gui->triggerAction(QStringLiteral("openWindowAction")));
        QTRY_VERIFY(shelf().windows().first()->windowTitle().startsWith(m_numbers.at(2)));
        m_gui->window().resize(1100, 700);

        m_gui->restart();
        QCOMPARE(m_gui->window().size(), QSize(1100, 700));
        QVERIFY(m_gui->signIn(agent));
        QTRY_COMPARE(tabs()->tabText(1), m_numbers.at(0));
        QCOMPARE(shelf().windows().size(), 1);
        QTRY_VERIFY(shelf().windows().first()->windowTitle().startsWith(m_numbers.at(2)));

        // Ids only: what a record is called, or who is in it, is not for a file.
        m_gui->window().close();
        QFile file(m_gui->settings().file());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const qsizetype work = text.indexOf(QStringLiteral("[work]"));
        QVERIFY(work >= 0);
        QVERIFY(text.mid(work).contains(key));
        for (const QString &number : std::as_const(m_numbers))
            QVERIFY(!text.contains(number));
        QVERIFY(!text.mid(work).contains(agent));
    }

    void anotherPersonStartsAfresh()
    {
        show(0);
        QVERIFY(m_gui->triggerAction(QStringLiteral("openTabAction")));
        QTRY_COMPARE(tabs()->tabText(1), m_numbers.at(0));
        m_gui->restart();
        QVERIFY(m_gui->signIn(QStringLiteral("lucia.fernandez")));
        QVERIFY(!tabs()->isVisible());
    }

private:
    void show(int index)
    {
        m_gui->window().workspace()->openRecord(QStringLiteral("orders"), m_numbers.at(index));
        QTRY_COMPARE(m_gui->text(numberLabel), m_numbers.at(index));
        QTRY_VERIFY(m_gui->isSettled());
    }
    [[nodiscard]] PageShelf &shelf() const { return m_gui->window().workspace()->shelf(); }
    [[nodiscard]] RecordTabs *tabs() const { return m_gui->window().findChild<RecordTabs *>(QStringLiteral("recordTabs")); }
    [[nodiscard]] QAction *action(const char *name) const { return m_gui->window().findChild<QAction *>(QString::fromLatin1(name)); }

    TestDatabase m_database{TestDatabase::From::Demo};
    std::unique_ptr<GuiDriver> m_gui;
    QStringList m_numbers;
};

QTEST_MAIN(TestTabs)
#include "tst_tabs.moc"
