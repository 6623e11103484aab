// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/windowed_list_model.h"
#include "tests/gui/gui_driver.h"
#include "tests/gui/reach.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/common/sheet.h"
#include "ui/shell/page_shelf.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace {

const QSize smallestWindow(1280, 800);

bool opensSomething(const QString &text)
{
    return text.endsWith(u'…');
}

} // namespace

// Every desk of every role, every sheet that a desk opens, walked through by the keyboard. A desk that joins the window is
// walked through by itself: what opens a sheet ends in "…", as everywhere.
class TestReach : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        // Files and pages of the system are not ours.
        m_closer.setInterval(20);
        connect(&m_closer, &QTimer::timeout, this, [] {
            for (QWidget *foreign : {QApplication::activePopupWidget(), QApplication::activeModalWidget()}) {
                if (foreign != nullptr)
                    foreign->close();
            }
        });
        m_closer.start();
    }

    void cleanup() { m_gui.reset(); }

    void theSignInPage()
    {
        open();
        look(QStringLiteral("sign-in"), m_gui->window());
        QVERIFY(m_gui->click(QStringLiteral("editServersButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("serverList")));
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY2(focus != nullptr && focus->isVisible() && !focus->visibleRegion().isEmpty(), "the editor of servers opens without a focus in sight");
        look(QStringLiteral("servers"), m_gui->window());
        QVERIFY(m_gui->click(QStringLiteral("addServerButton")));
        look(QStringLiteral("a new server"), m_gui->window());
        tell();
    }

    void everyDesk_data()
    {
        QTest::addColumn<QString>("login");
        for (const char *login : {"jonas.weber", "sam.okafor", "mona.keller", "ada.novak"})
            QTest::newRow(login) << QString::fromLatin1(login);
    }
    void everyDesk()
    {
        QFETCH(const QString, login);
        open();
        QVERIFY(m_gui->signIn(login));
        Workspace &workspace = *m_gui->window().workspace();
        for (const Desk &desk : workspace.desks()) {
            workspace.showDesk(desk.id);
            settle();
            const QString key = chooseFirst();
            look(desk.id, m_gui->window());
            openEverySheet(desk.id);
            if (desk.createRecord && !key.isEmpty()) {
                workspace.shelf().openRecord(desk.id, key, RecordPlace::Tab);
                settle();
                look(desk.id + QStringLiteral(", a record in a tab"), m_gui->window());
                openEverySheet(desk.id + QStringLiteral(", a record in a tab"));
                QVERIFY(m_gui->triggerAction(QStringLiteral("closeTabAction")));
            }
        }
        for (const char *action : {"paletteAction", "shortcutsAction", "inboxAction"}) {
            QVERIFY(m_gui->triggerAction(QString::fromLatin1(action)));
            lookAtSheet(QString::fromLatin1(action));
        }
        tell();
    }

private:
    void open()
    {
        m_faults.clear();
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        m_gui->window().resize(smallestWindow);
        QVERIFY(QTest::qWaitForWindowActive(&m_gui->window()));
    }
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->isSettled(), 20'000);
        QTest::qWait(150); // a chosen row is announced after a pause
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->isSettled(), 20'000);
    }

    // The first record of the page's list, so that its detail is there as well.
    QString chooseFirst()
    {
        const DeskPage *page = m_gui->window().workspace()->currentPage();
        for (const RecordList *list : page->findChildren<RecordList *>()) {
            if (!list->isVisible() || list->model() == nullptr || list->model()->rowCount() == 0)
                continue;
            list->table()->setCurrentIndex(list->model()->index(0, 0));
            settle();
            return list->currentKey();
        }
        return {};
    }

    void look(const QString &where, QWidget &scope)
    {
        for (const QString &fault : unnamedWidgets(scope) + unreachedWidgets(scope))
            note(where, fault);
    }

    [[nodiscard]] Sheet *openSheet() const
    {
        for (Sheet *sheet : m_gui->window().findChildren<Sheet *>()) {
            if (sheet->isVisible())
                return sheet;
        }
        return nullptr;
    }

    void lookAtSheet(const QString &where)
    {
        settle();
        Sheet *sheet = openSheet();
        if (sheet == nullptr) { // a file or a menu
            m_gui->window().activateWindow();
            QTRY_VERIFY(m_gui->window().isActiveWindow());
            return;
        }
        const QString place = where + QStringLiteral(", ") + sheet->objectName();
        const QWidget *focus = QApplication::focusWidget();
        if (focus == nullptr || !sheet->isAncestorOf(focus) || focus->visibleRegion().isEmpty())
            note(place, QStringLiteral("the focus is not in it"));
        look(place, *sheet);
        for (const QString &fault : hiddenButtons(*sheet->findChild<QWidget *>(QStringLiteral("sheetPanel"))))
            note(place, fault);
        QTest::keyClick(sheet, Qt::Key_Escape);
        if (sheet->isVisible())
            note(place, QStringLiteral("Esc does not close it"));
        sheet->close();
        ++m_sheets;
    }

    // Whatever says with its "…" that it asks before it does something.
    void openEverySheet(const QString &where)
    {
        const QPointer<DeskPage> page = m_gui->window().workspace()->currentPage();
        QStringList names;
        for (const QPushButton *button : page->findChildren<QPushButton *>()) {
            if (opensSomething(button->text()))
                names << button->objectName();
        }
        names.removeDuplicates();
        for (const QString &name : std::as_const(names)) {
            auto *button = m_gui->find<QPushButton>(name);
            if (button == nullptr || !button->isEnabled() || button->menu() != nullptr)
                continue;
            button->click();
            lookAtSheet(where);
        }
        QList<QPointer<QAction>> actions;
        for (QAction *action : page->findChildren<QAction *>()) {
            if (opensSomething(action->text()))
                actions << action;
        }
        for (const QPointer<QAction> &action : std::as_const(actions)) {
            if (!action || !action->isVisible() || !action->isEnabled())
                continue;
            action->trigger();
            lookAtSheet(where);
        }
    }

    void note(const QString &where, const QString &fault)
    {
        const QString sentence = where + QStringLiteral(": ") + fault;
        if (!m_faults.contains(sentence))
            m_faults << sentence;
    }
    // One line each: a failure's own text is cut after some.
    void tell() const
    {
        for (const QString &fault : m_faults)
            qWarning("%s", qPrintable(fault));
        QVERIFY2(m_faults.isEmpty(), qPrintable(QStringLiteral("%1 faults").arg(m_faults.size())));
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
    QTimer m_closer;
    QStringList m_faults;
    int m_sheets = 0;
};

QTEST_MAIN(TestReach)
#include "tst_reach.moc"
