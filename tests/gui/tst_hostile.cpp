// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/windowed_list_model.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/shell/page_shelf.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <sys/inotify.h>
#include <unistd.h>

namespace {

// Right to left, an override, markup that would load a file, what arg() and tr() replace, a formula, an emoji of several signs.
QString corpus(const QString &probe)
{
    return QStringLiteral("<img src='file://%1'>").arg(probe) + QStringLiteral("<b>%1 %n</b> &amp;&lt; =1+1 \u202Egnp \u202C محمد 👩‍👩‍👧 ");
}

const auto marker = QStringLiteral("<b>%1 %n</b>");

// Tells when somebody opens a file.
class OpenWatch
{
public:
    explicit OpenWatch(const QString &path)
        : m_notices(inotify_init1(IN_NONBLOCK))
    {
        inotify_add_watch(m_notices, QFile::encodeName(path).constData(), IN_OPEN);
    }
    ~OpenWatch() { ::close(m_notices); }
    OpenWatch(const OpenWatch &) = delete;
    OpenWatch &operator=(const OpenWatch &) = delete;
    [[nodiscard]] bool wasOpened() const
    {
        char notice[4096];
        return ::read(m_notices, notice, sizeof notice) > 0;
    }

private:
    int m_notices;
};

} // namespace

// security.md 46: whatever stands in any text of the shop is shown as it is, on every desk, and touches no file.
class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        QFile probe(m_folder.filePath(QStringLiteral("probe.png")));
        QVERIFY(probe.open(QIODevice::WriteOnly));
        probe.close();
        m_watch = std::make_unique<OpenWatch>(probe.fileName());
        plant(corpus(probe.fileName()));
    }

    void theWatchSeesAFileThatIsOpened()
    {
        const QString path = m_folder.filePath(QStringLiteral("seen"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const OpenWatch watch(path);
        QVERIFY(!watch.wasOpened());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(watch.wasOpened());
    }

    void everyDeskShowsItLiterally_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<int>("least"); // labels and cells with it, or this test looks at nothing
        QTest::newRow("warehouse") << QStringLiteral("jonas.weber") << 8;
        QTest::newRow("support") << QStringLiteral("sam.okafor") << 20;
        QTest::newRow("manager") << QStringLiteral("mona.keller") << 20;
        QTest::newRow("administrator") << QStringLiteral("ada.novak") << 4;
    }
    void everyDeskShowsItLiterally()
    {
        QFETCH(const QString, login);
        QFETCH(const int, least);
        GuiDriver gui({m_database->profile()});
        QVERIFY(gui.signIn(login));
        m_faults.clear();
        m_seen = 0;
        Workspace &workspace = *gui.window().workspace();
        for (const Desk &desk : workspace.desks()) {
            workspace.showDesk(desk.id);
            settle(gui);
            const QString key = chooseFirst(gui);
            look(desk.id, gui.window());
            if (desk.createRecord && !key.isEmpty()) {
                workspace.shelf().openRecord(desk.id, key, RecordPlace::Tab);
                settle(gui);
                look(desk.id + QStringLiteral(", a record in a tab"), gui.window());
                QVERIFY(gui.triggerAction(QStringLiteral("closeTabAction")));
            }
        }
        for (const QString &fault : std::as_const(m_faults))
            qWarning("%s", qPrintable(fault));
        QVERIFY(m_faults.isEmpty());
        QVERIFY2(m_seen >= least, qPrintable(QStringLiteral("only %1 texts had it").arg(m_seen)));
        QVERIFY2(!m_watch->wasOpened(), "a file named in the database was opened");
    }

private:
    // In every text of every table that takes it, one column at a time: what is checked, a code or a key stays as it is.
    void plant(const QString &text) const
    {
        m_database->execute(QStringLiteral(R"(
set session_replication_role = replica;
do $plant$
declare
    v record;
begin
    for v in
        select c.table_schema, c.table_name, c.column_name,
               least(coalesce(c.character_maximum_length, 400), 400) as room
        from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where (c.table_schema = 'shop' or (c.table_name, c.column_name) = ('staff', 'display_name'))
            and t.table_type = 'BASE TABLE'
            and c.is_generated = 'NEVER'
            and c.data_type in ('text', 'character varying')
            and coalesce(c.character_maximum_length, 400) >= 60
            and c.table_name <> 'order_numbers'
            and c.column_name not in ('login', 'order_number', 'password_hash', 'email')
            and not exists (select from pg_inherits i where i.inhrelid = format('%I.%I', c.table_schema, c.table_name)::regclass)
    loop
        begin
            execute format('update %I.%I set %I = left(%L || %I, %s) where %I is not null', v.table_schema, v.table_name, v.column_name,
                           $text$%1$text$, v.column_name, v.room, v.column_name);
        exception when others then
            null;
        end;
    end loop;
end;
$plant$;
set session_replication_role = origin;
)")
                                .replace(QStringLiteral("%1"), text));
    }

    static void settle(const GuiDriver &gui)
    {
        QTRY_VERIFY_WITH_TIMEOUT(gui.isSettled(), 20'000);
        QTest::qWait(150); // a chosen row is announced after a pause
        QTRY_VERIFY_WITH_TIMEOUT(gui.isSettled(), 20'000);
    }

    static QString chooseFirst(const GuiDriver &gui)
    {
        for (const RecordList *list : gui.window().workspace()->currentPage()->findChildren<RecordList *>()) {
            if (!list->isVisible() || list->model()->rowCount() == 0)
                continue;
            list->table()->setCurrentIndex(list->model()->index(0, 0));
            settle(gui);
            return list->currentKey();
        }
        return {};
    }

    void look(const QString &where, QWidget &window)
    {
        const auto note = [&](const QString &fault) { m_faults << where + QStringLiteral(": ") + fault; };
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            if (const auto *label = qobject_cast<const QLabel *>(widget); label != nullptr && label->text().contains(marker)) {
                ++m_seen;
                if (label->textFormat() != Qt::PlainText)
                    note(QStringLiteral("%1 reads its text as HTML").arg(label->objectName()));
            }
            if (widget->toolTip().contains(QLatin1String("<img")) || widget->toolTip().contains(QLatin1String("<b>%1")))
                note(QStringLiteral("the tooltip of %1 is HTML from the database").arg(widget->objectName()));
            if (auto *table = qobject_cast<RecordTable *>(widget); table != nullptr && table->model() != nullptr)
                lookAtRows(*table, note);
        }
    }

    template<typename Note>
    void lookAtRows(RecordTable &table, const Note &note)
    {
        for (int row = 0; row < qMin(5, table.model()->rowCount()); ++row) {
            for (int column = 0; column < table.model()->columnCount(); ++column) {
                const QModelIndex index = table.model()->index(row, column);
                if (index.data().toString().contains(marker))
                    ++m_seen;
                const QString tip = index.data(Qt::ToolTipRole).toString();
                if (tip.contains(QLatin1String("<img")) || tip.contains(QLatin1String("<b>%1")))
                    note(QStringLiteral("the tooltip of a cell is HTML from the database"));
            }
        }
    }

    std::unique_ptr<TestDatabase> m_database;
    QTemporaryDir m_folder;
    std::unique_ptr<OpenWatch> m_watch;
    QStringList m_faults;
    int m_seen = 0;
};

QTEST_MAIN(TestHostile)
#include "tst_hostile.moc"
