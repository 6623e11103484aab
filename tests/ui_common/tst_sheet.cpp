// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/sheet.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace {

class NameSheet final : public Sheet
{
public:
    explicit NameSheet(QWidget *page)
        : Sheet(page)
        , first(new QLineEdit)
        , second(new ActionButton(QStringLiteral("Save"), Qt::CTRL | Qt::Key_Return))
    {
        auto *form = new QWidget;
        auto *layout = new QVBoxLayout(form);
        layout->addWidget(first);
        layout->addWidget(second);
        setForm(form, 300);
        setFirstField(first);
    }

    QLineEdit *first;
    ActionButton *second;
};

// A form longer than its page, with all that may stand still around it.
class LongSheet final : public Sheet
{
public:
    explicit LongSheet(QWidget *page)
        : Sheet(page)
        , head(new QPushButton(QStringLiteral("Close")))
        , side(new QLabel(QStringLiteral("149.00 EUR")))
        , save(new QPushButton(QStringLiteral("Save")))
    {
        auto *top = new QHBoxLayout;
        top->addWidget(head);
        auto *form = new QWidget;
        auto *layout = new QVBoxLayout(form);
        for (int i = 0; i < 30; ++i) {
            fields << new QLineEdit;
            layout->addWidget(fields.last());
        }
        auto *buttons = new QHBoxLayout;
        buttons->addWidget(new QLabel(QStringLiteral("1 of 2")));
        buttons->addStretch();
        buttons->addWidget(save);
        layout->addLayout(buttons);
        setHead(top);
        setSide(side);
        setForm(form, 300);
        setFirstField(fields.first());
    }

    QPushButton *head;
    QLabel *side;
    QPushButton *save;
    QList<QLineEdit *> fields;
};

struct Page {
    Page()
        : button(new ActionButton(QStringLiteral("Open"), Qt::CTRL | Qt::Key_Return))
    {
        auto *layout = new QVBoxLayout(&widget);
        layout->addWidget(button);
        sheet = new NameSheet(&widget);
        widget.resize(500, 400);
        widget.show();
        widget.activateWindow();
        button->setFocus();
    }

    QWidget widget;
    ActionButton *button;
    NameSheet *sheet;
};

} // namespace

class TestSheet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void takesTheFocusAndGivesItBack()
    {
        Page page;
        QTRY_VERIFY(page.button->hasFocus());
        page.sheet->open();
        QTRY_VERIFY(page.sheet->first->hasFocus());
        QSignalSpy closed(page.sheet, &Sheet::closed);
        QTest::keyClick(page.sheet->first, Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!page.sheet->isOpen());
        QTRY_VERIFY(page.button->hasFocus());
    }

    void theKeyOfThePageIsTheSheetsWhileItIsOpen()
    {
        Page page;
        QSignalSpy opened(page.button, &QPushButton::clicked);
        QSignalSpy saved(page.sheet->second, &QPushButton::clicked);
        QTRY_VERIFY(page.widget.isActiveWindow());
        QTest::keyClick(&page.widget, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.count(), 1);
        page.sheet->open();
        QTest::keyClick(page.sheet->first, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(saved.count(), 1);
        page.sheet->close();
        QTest::keyClick(&page.widget, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.count(), 2);
        QCOMPARE(saved.count(), 1);
    }

    void tabStaysInside()
    {
        Page page;
        page.sheet->open();
        QTRY_VERIFY(page.sheet->first->hasFocus());
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(page.sheet->isAncestorOf(QApplication::focusWidget()));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QVERIFY(page.sheet->isAncestorOf(QApplication::focusWidget()));
    }

    void whatIsPressedStaysInSightWhileTheFormScrolls()
    {
        Page page;
        LongSheet sheet(&page.widget);
        sheet.open();
        const auto inSight = [](const QWidget *widget) { return widget->visibleRegion().boundingRect().size() == widget->size(); };
        QTRY_VERIFY(sheet.fields.first()->hasFocus());
        QTRY_VERIFY(inSight(sheet.save));
        QVERIFY(inSight(sheet.head));
        QVERIFY(inSight(sheet.side));
        QVERIFY(!inSight(sheet.fields.last()));
        // The form comes to the field that one goes to, and everything around it stays.
        QTest::keyClick(sheet.fields.first(), Qt::Key_Backtab); // Close
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab); // Save
        QCOMPARE(QApplication::focusWidget(), sheet.save);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), sheet.fields.last());
        QTRY_VERIFY(inSight(sheet.fields.last()));
        QVERIFY(inSight(sheet.save));
        QVERIFY(inSight(sheet.head));
        // A short form ends above its buttons, without empty room.
        for (int i = 5; i < sheet.fields.size(); ++i)
            sheet.fields.at(i)->hide();
        QTRY_VERIFY(inSight(sheet.fields.at(4)));
        QTRY_VERIFY(sheet.findChild<QScrollArea *>()->verticalScrollBar()->maximum() == 0);
        QVERIFY(sheet.save->mapTo(&sheet, QPoint()).y() - sheet.fields.at(4)->mapTo(&sheet, QPoint()).y() < 100);
    }

    void whatWasDisabledStaysSo()
    {
        Page page;
        auto *off = new QLineEdit(&page.widget);
        off->setEnabled(false);
        page.sheet->open();
        QVERIFY(!page.button->isEnabled());
        page.sheet->close();
        QVERIFY(page.button->isEnabled());
        QVERIFY(!off->isEnabled());
    }

    void coversThePageWhateverItsSize()
    {
        Page page;
        page.sheet->open();
        page.widget.resize(700, 600);
        QTRY_COMPARE(page.sheet->size(), page.widget.size());
    }

    void aKeyShowsOnItsButton()
    {
        Page page;
        const int with = page.button->sizeHint().width();
        page.button->setKey({});
        QVERIFY(page.button->sizeHint().width() < with);
        QVERIFY(page.button->key().isEmpty());
    }

    void textIsNeverReadAsHtml()
    {
        const QString hostile = QStringLiteral("<img src='file:///etc/hostname'><b>bold</b>");
        const std::unique_ptr<QLabel> label(plainLabel(hostile));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(label->text(), hostile);
        // Escaped inside one span: nothing of it is markup any more.
        QCOMPARE(plainTip(hostile).count(QLatin1Char('<')), 2);
        QVERIFY(plainTip({}).isEmpty());
        Notice notice;
        notice.tell(Tone::Bad, hostile);
        QCOMPARE(notice.message(), hostile);
        for (const QLabel *inner : notice.findChildren<QLabel *>())
            QVERIFY(inner->text().isEmpty() || inner->textFormat() == Qt::PlainText);
    }

    void aChipIsADotAndAWord()
    {
        Chip chip;
        chip.setState({QStringLiteral("Shipped"), Tone::Shipped});
        QCOMPARE(chip.accessibleName(), QStringLiteral("Shipped"));
        chip.resize(chip.sizeHint());
        const QImage image = chip.grab().toImage();
        const ToneColors colors = Theme::instance().tone(Tone::Shipped);
        const int middle = image.height() / 2;
        // Round at the corner, tinted beside the dot, the dot in the ink.
        QVERIFY(image.pixelColor(0, 0) != colors.tint);
        QCOMPARE(image.pixelColor(5, middle), colors.tint);
        QCOMPARE(image.pixelColor(12, middle), colors.ink);
    }
};

QTEST_MAIN(TestSheet)
#include "tst_sheet.moc"
