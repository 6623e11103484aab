// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/icons.h"
#include "ui/common/tabular_font.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <cmath>

namespace {

constexpr std::array tones{Tone::Accent, Tone::Paid, Tone::Processing, Tone::Shipped, Tone::Good,
                           Tone::Waiting, Tone::Refunded, Tone::Bad, Tone::Neutral};

// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor &color)
{
    const auto channel = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

constexpr double textContrast = 4.5; // AA for text
constexpr double shapeContrast = 3.0; // AA for what is not text: focus rings, dots

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void contrastIsComputedAsDefined()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    }

    void textIsReadableOnEverySurface_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("surface");
        for (const bool dark : {false, true}) {
            const char *scheme = dark ? "dark" : "light";
            const auto color = [dark](Token token) { return Theme::color(token, dark); };
            const auto row = [&](const char *name, const QColor &ink, const QColor &surface) {
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(scheme), QLatin1String(name)))) << ink << surface;
            };
            for (const Token surface : {Token::Page, Token::Card, Token::AccentTint, Token::Hover}) {
                row(qPrintable(QStringLiteral("text on %1").arg(int(surface))), color(Token::Text), color(surface));
                row(qPrintable(QStringLiteral("accent on %1").arg(int(surface))), color(Token::Accent), color(surface));
            }
            // Muted ink is not used on the accent's tint: delegates paint such text with text ink there.
            for (const Token surface : {Token::Page, Token::Card, Token::Hover})
                row(qPrintable(QStringLiteral("muted on %1").arg(int(surface))), color(Token::Muted), color(surface));
            row("text on the row of tabs", color(Token::Text), color(Token::Line));
            row("button", color(Token::OnAccent), color(Token::Accent));
            row("danger button", color(Token::Card), Theme::tone(Tone::Bad, dark).ink);
            row("tooltip", color(Token::Page), color(Token::Text));
            for (const Tone tone : tones) {
                const ToneColors colors = Theme::tone(tone, dark);
                row(qPrintable(QStringLiteral("tone %1").arg(int(tone))), colors.ink, colors.tint);
                row(qPrintable(QStringLiteral("tone %1 on a card").arg(int(tone))), colors.ink, color(Token::Card));
                row(qPrintable(QStringLiteral("tone %1 on the page").arg(int(tone))), colors.ink, color(Token::Page));
            }
        }
    }

    void textIsReadableOnEverySurface()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, surface);
        const double measured = contrast(ink, surface);
        QVERIFY2(measured >= textContrast,
                 qPrintable(QStringLiteral("%1 on %2: %3").arg(ink.name(), surface.name()).arg(measured)));
    }

    // Every rule of the style sheet that sets both, and what a state of a button inherits.
    void textOfTheStyleSheetIsReadable()
    {
        static const QRegularExpression rule(QStringLiteral("([^{}]+)\\{([^}]*)\\}"));
        static const QRegularExpression ink(QStringLiteral("(?:^|[;\\s])color:\\s*(#[0-9a-f]{6})"));
        static const QRegularExpression ground(QStringLiteral("(?:^|[;\\s])background:\\s*(#[0-9a-f]{6})"));
        for (const bool dark : {false, true}) {
            int pairs = 0;
            const QString sheet = Theme::styleSheet(dark);
            for (QRegularExpressionMatchIterator rules = rule.globalMatch(sheet); rules.hasNext();) {
                const QRegularExpressionMatch match = rules.next();
                const QString selector = match.captured(1).trimmed();
                const bool isPrimary = selector.contains(QLatin1String("\"primary\"")) || selector.contains(QLatin1String("\"pill\""));
                const QString onGround = ground.match(match.captured(2)).captured(1);
                QString color = ink.match(match.captured(2)).captured(1);
                if (color.isEmpty() && isPrimary)
                    color = Theme::color(Token::OnAccent, dark).name();
                // AA leaves out what cannot be used now.
                if (color.isEmpty() || onGround.isEmpty() || selector.contains(QLatin1String(":disabled")))
                    continue;
                ++pairs;
                const double measured = contrast(QColor(color), QColor(onGround));
                QVERIFY2(measured >= textContrast, qPrintable(QStringLiteral("%1: %2 on %3: %4").arg(selector, color, onGround).arg(measured)));
            }
            QVERIFY(pairs > 8);
        }
    }

    // The page that describes it all says what is.
    void theDescriptionIsTrue()
    {
        QFile page(QStringLiteral(BACKROOM_SOURCE_DIR "/docs/design-language.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        static const QRegularExpression pair(QStringLiteral("(#[0-9a-f]{6}) on (#[0-9a-f]{6}) \\| (\\d+\\.\\d)"));
        QStringList described;
        for (QRegularExpressionMatchIterator pairs = pair.globalMatch(text); pairs.hasNext();) {
            const QRegularExpressionMatch match = pairs.next();
            const double measured = contrast(QColor(match.captured(1)), QColor(match.captured(2)));
            QCOMPARE(QString::number(measured, 'f', 1), match.captured(3));
            QVERIFY(measured >= textContrast);
            described << match.captured(1) + u' ' + match.captured(2);
        }
        for (const bool dark : {false, true}) {
            for (const Tone tone : tones) {
                const ToneColors colors = Theme::tone(tone, dark);
                QVERIFY2(described.contains(colors.ink.name() + u' ' + colors.tint.name()), qPrintable(colors.ink.name()));
            }
        }
        for (const int distance : {Space::Tight, Space::Small, Space::Medium, Space::Large, Space::Page})
            QVERIFY(text.contains(QString::number(distance)));
    }

    void focusAndSelectionCanBeSeen()
    {
        for (const bool dark : {false, true}) {
            for (const Token surface : {Token::Page, Token::Card, Token::AccentTint})
                QVERIFY(contrast(Theme::color(Token::Accent, dark), Theme::color(surface, dark)) >= shapeContrast);
        }
    }

    void theTokensAreTheAgreedOnes()
    {
        QCOMPARE(Theme::color(Token::Page, false).name(), QStringLiteral("#f6f7f9"));
        QCOMPARE(Theme::color(Token::Accent, false).name(), QStringLiteral("#2f5bea"));
        QCOMPARE(Theme::color(Token::Muted, true).name(), QStringLiteral("#98a2b3"));
        QCOMPARE(Theme::tone(Tone::Shipped, true).ink.name(), QStringLiteral("#67d3ee"));
        QCOMPARE(Theme::tone(Tone::Neutral, false).tint.name(), QStringLiteral("#edeff2"));
    }

    void theStyleSheetIsComplete()
    {
        for (const bool dark : {false, true}) {
            const QString sheet = Theme::styleSheet(dark);
            QVERIFY(!sheet.isEmpty());
            QVERIFY2(!sheet.contains(QLatin1Char('@')), "a colour of the style sheet has no value");
            QRegularExpressionMatchIterator urls = QRegularExpression(QStringLiteral("url\\(([^)]+)\\)")).globalMatch(sheet);
            QVERIFY(urls.hasNext());
            while (urls.hasNext()) {
                const QString file = urls.next().captured(1);
                QVERIFY2(QFile::exists(file), qPrintable(file));
            }
        }
    }

    void switchingTellsOnceAndRepaints()
    {
        Theme &theme = Theme::instance();
        theme.setScheme(Theme::Scheme::Light);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setScheme(Theme::Scheme::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.isDark());
        QCOMPARE(qApp->palette().color(QPalette::Window), Theme::color(Token::Page, true));
        theme.setScheme(Theme::Scheme::Dark);
        QCOMPARE(changed.count(), 1);
        theme.setScheme(Theme::Scheme::Light);
        QCOMPARE(qApp->palette().color(QPalette::Window), Theme::color(Token::Page, false));
    }

    void figuresLineUp_data()
    {
        QTest::addColumn<TypeSize>("size");
        QTest::addColumn<QFont::Weight>("weight");
        for (const TypeSize size : {TypeSize::Small, TypeSize::Body, TypeSize::Title, TypeSize::PageTitle, TypeSize::Figure}) {
            for (const QFont::Weight weight : {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold})
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(int(size)).arg(weight))) << size << weight;
        }
    }

    void figuresLineUp()
    {
        QFETCH(TypeSize, size);
        QFETCH(QFont::Weight, weight);
        QVERIFY2(TabularFont::install(), "Inter is not installed, or has no tabular figures");
        const QFontMetricsF metrics(Theme::font(size, weight));
        // As amounts have them: a "1" is where proportional figures show.
        const double ones = metrics.horizontalAdvance(QStringLiteral("1,111,111.11"));
        for (char digit = '0'; digit <= '9'; ++digit) {
            const QString text = QStringLiteral("1,111,111.11").replace(QLatin1Char('1'), QLatin1Char(digit));
            const double width = metrics.horizontalAdvance(text);
            QVERIFY2(std::abs(width - ones) < 1.0, qPrintable(QStringLiteral("%1: %2, not %3").arg(text).arg(width).arg(ones)));
        }
    }

    void everyIconHasAShapeInTheColourAsked()
    {
        int icons = 0;
        for (QDirIterator files(QStringLiteral(":/icons")); files.hasNext();) {
            files.next();
            const QString name = files.fileInfo().completeBaseName();
            const QImage image = Icons::pixmap(name, 20, Qt::magenta, 1.0).toImage();
            int drawn = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    drawn += pixel.alpha() > 128 ? 1 : 0;
                    if (pixel.alpha() == 255)
                        QCOMPARE(pixel, QColor(Qt::magenta));
                }
            }
            QVERIFY2(drawn > 6, qPrintable(name));
            ++icons;
        }
        QVERIFY(icons > 30);
    }

    void iconsOfTheSystemAreTheFallback()
    {
        QVERIFY(!QFile::exists(QStringLiteral(":/icons/document-save.svg")));
        QVERIFY2(Icons::exists(QStringLiteral("document-save")), "Breeze is not installed");
        QVERIFY(!Icons::exists(QStringLiteral("no-such-icon")));
    }

    void iconsFollowTheTheme()
    {
        const QIcon icon = Icons::icon(QStringLiteral("minus"));
        const auto ink = [&icon] { return icon.pixmap(QSize(20, 20)).toImage().pixelColor(10, 10).rgb(); };
        Theme::instance().setScheme(Theme::Scheme::Light);
        const QRgb light = ink();
        Theme::instance().setScheme(Theme::Scheme::Dark);
        const QRgb dark = ink();
        Theme::instance().setScheme(Theme::Scheme::Light);
        QVERIFY(qGray(light) < 64);
        QVERIFY(qGray(dark) > 192);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
