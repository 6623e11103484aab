// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/windowed_list_model.h"
#include "tests/ui_common/fake_orders.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/empty_state.h"
#include "ui/common/filter_bar.h"
#include "ui/common/filter_editor.h"
#include "ui/common/format.h"
#include "ui/common/notice.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/common/skeleton_rows.h"
#include "ui/common/theme.h"
#include "ui/common/view_tabs.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

namespace {

// A list with its fake shop, shown.
struct Shown {
    explicit Shown(qint64 rows, bool held = false)
        : source(std::make_shared<FakeOrders>(rows))
        , model(FakeOrders::definition(), source)
        , list(&model, nouns())
    {
        source->held = held;
        list.setDelegate(QStringLiteral("status"), new ChipDelegate(orderState));
        const ListQuery all = ListQuery::defaultOf(model.definition());
        ListQuery paid = all;
        paid.filters.insert(QStringLiteral("status"), StatusFilter{{QStringLiteral("PAID"), QStringLiteral("PROCESSING")}});
        list.setViews({{QStringLiteral("all"), QStringLiteral("All"), all}, {QStringLiteral("paid"), QStringLiteral("Paid"), paid}});
        list.resize(900, 600);
        list.show();
        list.open();
    }

    static RecordNouns nouns()
    {
        return {.counted = [](int n) { return Format::count(n) + (n == 1 ? QStringLiteral(" order") : QStringLiteral(" orders")); },
                .icon = QStringLiteral("desk-orders"),
                .emptyTitle = QStringLiteral("No orders yet"),
                .emptyText = QStringLiteral("They come."),
                .failedTitle = QStringLiteral("The orders could not be loaded")};
    }

    [[nodiscard]] bool isReady() const { return model.state() == WindowedListModel::State::Ready && model.count().kind == RowCount::Kind::Exact; }
    template<typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return list.findChild<T *>(QString::fromLatin1(name));
    }
    void choose(int row) { list.table()->setCurrentIndex(model.index(row, 0)); }

    std::shared_ptr<FakeOrders> source;
    WindowedListModel model;
    RecordList list;
};

} // namespace

class TestRecordList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("backroom-test"));
        Theme::instance().install(*qApp);
    }

    void init() { QSettings().clear(); }

    void showsTheShapeOfRowsWhileLoading()
    {
        Shown shown(500, true);
        QTRY_VERIFY(shown.list.findChild<SkeletonRows *>()->isVisible());
        QVERIFY(!shown.find<EmptyState>("ordersEmptyState")->isVisible());
        shown.source->release();
        QTRY_VERIFY(shown.isReady());
        QVERIFY(!shown.list.findChild<SkeletonRows *>()->isVisible());
    }

    void saysHowMany()
    {
        Shown shown(10'482'316);
        QTRY_VERIFY(shown.isReady());
        QCOMPARE(shown.list.summary(), QStringLiteral("10,482,316 orders"));
        shown.list.setView(QStringLiteral("all"));
        Shown one(1);
        QTRY_VERIFY(one.isReady());
        QCOMPARE(one.list.summary(), QStringLiteral("1 order"));
    }

    void aFilteredListSaysWhatItFound()
    {
        Shown shown(90);
        QTRY_VERIFY(shown.isReady());
        shown.list.setView(QStringLiteral("paid"));
        QTRY_COMPARE(shown.list.summary(), QStringLiteral("20 orders found"));
    }

    void newRowsAreOfferedAndComeWhenAsked()
    {
        Shown shown(500);
        QTRY_VERIFY(shown.isReady());
        auto *pill = shown.find<QPushButton>("ordersNewRowsButton");
        QVERIFY(!pill->isVisible());
        QSignalSpy summary(&shown.list, &RecordList::summaryChanged);
        shown.source->newRows = 12;
        shown.model.checkForNewRows();
        QTRY_VERIFY(pill->isVisible());
        QCOMPARE(pill->text(), QStringLiteral("Show 12 new"));
        QVERIFY2(summary.last().at(0).toString().contains(QStringLiteral("12 new since ")), qPrintable(shown.list.summary()));
        const int asked = shown.source->pagesAsked;
        shown.source->newRows = 0;
        QTest::mouseClick(pill, Qt::LeftButton);
        QTRY_VERIFY(shown.source->pagesAsked > asked);
        QTRY_VERIFY(!pill->isVisible());
    }

    void viewsSetTheFiltersAndCanBeBroughtBack()
    {
        Shown shown(500);
        QTRY_VERIFY(shown.isReady());
        QTest::mouseClick(shown.find<QAbstractButton>("paidView"), Qt::LeftButton);
        QTRY_COMPARE(shown.source->lastQuery.filters.size(), 1);
        auto *chip = shown.find<QPushButton>("statusFilterButton");
        QVERIFY(chip != nullptr);
        QCOMPARE(chip->text(), QStringLiteral("Status: Paid, Processing"));

        QTest::mouseClick(shown.find<QToolButton>("statusFilterRemoveButton"), Qt::LeftButton);
        QTRY_VERIFY(shown.source->lastQuery.filters.isEmpty());
        QCOMPARE(shown.list.currentView(), QStringLiteral("paid"));

        QTest::mouseClick(shown.find<QAbstractButton>("paidView"), Qt::LeftButton);
        QTRY_COMPARE(shown.source->lastQuery.filters.size(), 1);
    }

    void aStatusIsFilteredByTicking()
    {
        Shown shown(500);
        QTRY_VERIFY(shown.isReady());
        QTest::mouseClick(shown.find<QPushButton>("statusFilterAddButton"), Qt::LeftButton);
        auto *editor = shown.find<FilterEditor>("statusFilterEditor");
        QVERIFY(editor != nullptr);
        editor->findChild<QCheckBox *>(QStringLiteral("statusSHIPPEDCheck"))->click();
        QTRY_COMPARE(std::get<StatusFilter>(shown.source->lastQuery.filters.value(QStringLiteral("status"))).codes,
                     QStringList{QStringLiteral("SHIPPED")});
        editor->findChild<QCheckBox *>(QStringLiteral("statusSHIPPEDCheck"))->click();
        // Nothing ticked is no filter, not "no row".
        QTRY_VERIFY(shown.source->lastQuery.filters.isEmpty());
        editor->close();
    }

    void aTreeIsFilteredByItsBranches()
    {
        QPromise<Result<QList<FilterNode>>> answer;
        answer.start();
        FilterDefinition category{.id = QStringLiteral("category"), .title = QStringLiteral("Category"), .kind = FilterKind::Tree};
        QCOMPARE(FilterEditor::create(category, std::nullopt, nullptr), nullptr); // nothing to choose from
        category.nodes = [&answer] { return answer.future(); };
        QWidget page;
        FilterEditor *editor = FilterEditor::create(category, FilterValue(TreeFilter{{QStringLiteral("tents")}}), &page);
        QVERIFY(editor != nullptr);
        auto *tree = editor->findChild<QTreeWidget *>(QStringLiteral("filterTree"));
        QVERIFY(tree->isHidden());
        answer.addResult(QList<FilterNode>{{QStringLiteral("camping"), {}, QStringLiteral("Camping")},
                                           {QStringLiteral("tents"), QStringLiteral("camping"), QStringLiteral("<b>Tents</b>")},
                                           {QStringLiteral("lost"), QStringLiteral("unseen"), QStringLiteral("Lost")},
                                           {QStringLiteral("loop"), QStringLiteral("loop"), QStringLiteral("Loop")}});
        answer.finish();
        QTRY_COMPARE(tree->topLevelItemCount(), 3);
        QTreeWidgetItem *tents = tree->topLevelItem(0)->child(0);
        QCOMPARE(tents->text(0), QStringLiteral("<b>Tents</b>"));
        QCOMPARE(tents->checkState(0), Qt::Checked);
        QVERIFY(tree->topLevelItem(0)->isExpanded());
        QSignalSpy changed(editor, &FilterEditor::valueChanged);
        tree->topLevelItem(1)->setCheckState(0, Qt::Checked);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(std::get<TreeFilter>(*editor->value()).nodes, (QStringList{QStringLiteral("tents"), QStringLiteral("lost")}));
        editor->findChild<QLineEdit *>(QStringLiteral("treeFindEdit"))->setText(QStringLiteral("tent"));
        QVERIFY(!tents->isHidden() && !tree->topLevelItem(0)->isHidden() && tree->topLevelItem(1)->isHidden());
        tents->setCheckState(0, Qt::Unchecked);
        tree->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
        QVERIFY(!editor->value());
    }

    void searchWaitsForAPauseAndEscTakesItBack()
    {
        Shown shown(500);
        QTRY_VERIFY(shown.isReady());
        auto *search = shown.find<QLineEdit>("listSearchEdit");
        QTest::keyClicks(search, QStringLiteral("ana"));
        QTRY_COMPARE(shown.source->lastQuery.search, QStringLiteral("ana"));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(shown.source->lastQuery.search.isEmpty());
    }

    void nothingFoundOffersToClear()
    {
        Shown shown(500);
        QTRY_VERIFY(shown.isReady());
        shown.list.search(QStringLiteral("nobody is called so"));
        auto *empty = shown.find<EmptyState>("ordersEmptyState");
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->what(), QStringLiteral("Nothing found"));
        QTest::mouseClick(empty->findChild<QPushButton *>(QStringLiteral("emptyStateButton")), Qt::LeftButton);
        QTRY_VERIFY(shown.list.table()->isVisible());
        QTRY_VERIFY(shown.source->lastQuery.search.isEmpty());
    }

    void anEmptyShopIsNotAFailedSearch()
    {
        Shown shown(0);
        auto *empty = shown.find<EmptyState>("ordersEmptyState");
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->what(), QStringLiteral("No orders yet"));
    }

    void aFailureSaysWhyAndTriesAgain()
    {
        Shown shown(500, true);
        shown.source->failure = Error{.kind = Error::Kind::ServerAway, .message = QStringLiteral("The server does not answer.")};
        shown.source->release();
        auto *empty = shown.find<EmptyState>("ordersEmptyState");
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->what(), QStringLiteral("The orders could not be loaded"));
        QCOMPARE(empty->why(), QStringLiteral("The server does not answer."));
        shown.source->failure.reset();
        QTest::mouseClick(empty->findChild<QPushButton *>(QStringLiteral("emptyStateButton")), Qt::LeftButton);
        QTRY_VERIFY(shown.list.table()->isVisible());
        QTRY_VERIFY(shown.isReady());
    }

    void missingRowsAreToldAndFetchedAgain()
    {
        Shown shown(100'000);
        QTRY_VERIFY(shown.isReady());
        auto *notice = shown.find<Notice>("ordersListNotice");
        shown.source->failure = Error{.kind = Error::Kind::ServerAway, .message = QStringLiteral("The server does not answer.")};
        shown.list.table()->scrollToRow(50'000);
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->message().contains(QStringLiteral("The server does not answer.")), qPrintable(notice->message()));
        shown.source->failure.reset();
        QTest::mouseClick(notice->findChild<QPushButton *>(QStringLiteral("noticeButton")), Qt::LeftButton);
        QTRY_VERIFY(!notice->isVisible());
    }

    void aChosenRowIsAnnouncedOnce()
    {
        Shown shown(500);
        QTRY_VERIFY(shown.isReady());
        QSignalSpy key(&shown.list, &RecordList::currentKeyChanged);
        shown.choose(0);
        shown.choose(1);
        shown.choose(2);
        QTRY_COMPARE(key.count(), 1);
        QCOMPARE(key.first().at(0).toString(), FakeOrders::keyOf(2, 500));
    }

    void theChoiceSurvivesARefresh()
    {
        Shown shown(500);
        QTRY_VERIFY(shown.isReady());
        QSignalSpy key(&shown.list, &RecordList::currentKeyChanged);
        shown.choose(3);
        QTRY_COMPARE(key.count(), 1);
        shown.list.refresh();
        QTRY_COMPARE(shown.list.table()->currentIndex().row(), 3);
        QTRY_VERIFY(shown.isReady());
        QCOMPARE(shown.list.currentKey(), FakeOrders::keyOf(3, 500));
        QCOMPARE(key.count(), 1);
    }

    void anyRecordCanBeChosen()
    {
        Shown shown(100'000);
        QTRY_VERIFY(shown.isReady());
        QSignalSpy key(&shown.list, &RecordList::currentKeyChanged);
        shown.list.choose(FakeOrders::keyOf(70'000, 100'000));
        QCOMPARE(key.count(), 1);
        QTRY_VERIFY(shown.list.table()->firstVisibleRow() <= 70'000 && shown.list.table()->lastVisibleRow() >= 70'000);
        QTRY_COMPARE(shown.list.table()->currentIndex().row(), 70'000);
        QCOMPARE(key.count(), 1);
    }

    void returnOpensAndSlashSearches()
    {
        Shown shown(500);
        QTRY_VERIFY(shown.isReady());
        QSignalSpy opened(&shown.list, &RecordList::activated);
        shown.choose(0);
        QTest::keyClick(shown.list.table(), Qt::Key_Down);
        QTest::keyClick(shown.list.table(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(0).toString(), FakeOrders::keyOf(1, 500));
        shown.list.activateWindow();
        QTest::keyClick(shown.list.table(), Qt::Key_Slash);
        QTRY_VERIFY(shown.find<QLineEdit>("listSearchEdit")->hasFocus());
    }

    void copiesWhatIsSeen()
    {
        Shown shown(500);
        QTRY_VERIFY(shown.isReady());
        shown.list.table()->selectionModel()->select(QItemSelection(shown.model.index(6, 0), shown.model.index(7, 5)),
                                                     QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(shown.list.table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        const QStringList cells = lines.at(1).split(QLatin1Char('\t'));
        QCOMPARE(cells.size(), 5); // the currency column is hidden
        QCOMPARE(cells.at(0), FakeOrders::numberOf(7, 500));
        // Text of the database is text, whatever it looks like.
        QCOMPARE(cells.at(1), QStringLiteral("<b>Tom</b> O'Brien"));
        QCOMPARE(cells.at(2), QStringLiteral("Refunded"));
        QCOMPARE(cells.at(3), QStringLiteral("578.33\u00a0$"));
    }

    void columnsFillTheListUntilThePersonPullsOne()
    {
        {
            Shown shown(500);
            QTRY_VERIFY(shown.isReady());
            const QHeaderView *header = shown.list.table()->horizontalHeader();
            QVERIFY(header->isSectionHidden(5));
            QCOMPARE(header->length(), shown.list.table()->viewport()->width());
            shown.list.resize(1200, 600);
            QTRY_COMPARE(header->length(), shown.list.table()->viewport()->width());

            auto *bar = shown.list.table()->horizontalHeader();
            const QPoint edge(bar->sectionViewportPosition(1) - 1, bar->height() / 2);
            QTest::mousePress(bar->viewport(), Qt::LeftButton, {}, edge);
            QTest::mouseMove(bar->viewport(), edge + QPoint(40, 0));
            QTest::mouseRelease(bar->viewport(), Qt::LeftButton, {}, edge + QPoint(40, 0));
            QTRY_VERIFY(!QSettings().value(QStringLiteral("lists/orders/columns")).toList().isEmpty());
            m_pulled = bar->sectionSize(0);
        }
        Shown again(500);
        QTRY_VERIFY(again.isReady());
        QCOMPARE(again.list.table()->horizontalHeader()->sectionSize(0), m_pulled);
        QVERIFY(again.list.table()->horizontalHeader()->isSectionHidden(5));
    }

    void keptColumnsOfAnotherVersionDoNoHarm()
    {
        QSettings().setValue(QStringLiteral("lists/orders/columns"),
                             QVariantList{QVariantMap{{QStringLiteral("id"), QStringLiteral("long-gone")}, {QStringLiteral("width"), 80}},
                                          QVariantMap{{QStringLiteral("id"), QStringLiteral("status")}, {QStringLiteral("shown"), true}},
                                          QStringLiteral("not even a map")});
        Shown shown(500);
        QTRY_VERIFY(shown.isReady());
        const QHeaderView *header = shown.list.table()->horizontalHeader();
        QCOMPARE(header->logicalIndex(0), 2);
        QCOMPARE(header->length(), shown.list.table()->viewport()->width());
    }

    void amountsStandUnderTheirTitle()
    {
        Shown shown(10);
        QTRY_VERIFY(shown.isReady());
        const auto alignment = [&](int column) {
            return Qt::Alignment(shown.model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        };
        QVERIFY(alignment(3).testFlag(Qt::AlignTrailing));
        QVERIFY(alignment(0).testFlag(Qt::AlignLeading));
    }

    void everythingCanBeNamedAndReached()
    {
        Shown shown(50);
        QTRY_VERIFY(shown.isReady());
        for (const QAbstractButton *button : shown.list.findChildren<QAbstractButton *>()) {
            // A field's own icons are part of the field.
            if (!button->isVisible() || qobject_cast<QLineEdit *>(button->parentWidget()) != nullptr)
                continue;
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
            QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->objectName()));
        }
        QVERIFY(!shown.find<QLineEdit>("listSearchEdit")->accessibleName().isEmpty());
        QVERIFY(!shown.list.table()->accessibleName().isEmpty());
    }

private:
    QTemporaryDir m_settings;
    int m_pulled = 0;
};

QTEST_MAIN(TestRecordList)
#include "tst_record_list.moc"
