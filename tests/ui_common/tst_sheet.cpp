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
