// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dashboard/metric_tile.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"
#include "ui/dashboard/dashboard_words.h"
#include "ui/dashboard/sparkline.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

MetricTile::MetricTile(const QString &metric, const QString &currency, QWidget *parent)
    : QAbstractButton(parent)
    , m_metric(metric)
    , m_currency(currency)
    , m_tone(Tone::Neutral)
    , m_title(plainLabel({}, TextLook::Muted))
    , m_figure(plainLabel({}, TextLook::Title))
    , m_change(plainLabel({}, TextLook::Strong))
    , m_course(new Sparkline)
{
    setObjectName(metric + QStringLiteral("Tile"));
    setAccessibleName(metric); // until its title comes with the figure
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // as wide as the others
    m_figure->setObjectName(metric + QStringLiteral("Figure"));
    m_change->setObjectName(metric + QStringLiteral("Change"));
    m_figure->setProperty("textLook", QStringLiteral("tile"));
    for (QLabel *label : {m_title, m_figure, m_change})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_course->setAttribute(Qt::WA_TransparentForMouseEvents);

    auto *line = new QHBoxLayout;
    line->setSpacing(Space::Small);
    line->addWidget(m_figure);
    line->addStretch();
    line->addWidget(m_change, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Large, Space::Medium, Space::Large, Space::Medium);
    layout->setSpacing(Space::Tight);
    layout->addWidget(m_title);
    layout->addLayout(line);
    layout->addWidget(m_course);

    connect(&Theme::instance(), &Theme::changed, this, &MetricTile::recolor);
    showLoading();
}

void MetricTile::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QString MetricTile::figure() const
{
    return m_figure->text();
}

void MetricTile::showFigure(const MetricFigure &figure, const QString &compared)
{
    m_known = true;
    const ChangeWords change = changeWords(figure, m_currency);
    m_title->setText(figure.title);
    m_figure->setText(figureText(figure.value, figure.unit, m_currency));
    m_change->setText(change.text);
    m_tone = change.tone;
    const QString exact = exactText(figure.value, figure.unit, m_currency);
    setAccessibleName(figure.title + QStringLiteral(": ") + exact);
    setAccessibleDescription(change.spoken);
    QStringList lines{figure.title + QStringLiteral(": ") + exact};
    if (!change.spoken.isEmpty())
        lines << tr("%1 %2").arg(change.spoken, compared);
    lines << figure.description;
    setToolTip(plainTip(lines.join(QLatin1Char('\n'))).replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    recolor();
}

void MetricTile::showCourse(const QList<std::optional<qint64>> &values)
{
    m_course->setValues(values);
}

void MetricTile::showLoading()
{
    if (!m_known)
        m_figure->setText(QStringLiteral("…"));
}

void MetricTile::showFailed(const QString &why)
{
    if (m_known)
        return;
    m_figure->setText(QStringLiteral("–"));
    m_change->setText(tr("no answer"));
    m_tone = Tone::Bad;
    setToolTip(plainTip(why));
    recolor();
}

void MetricTile::recolor()
{
    m_change->setStyleSheet(QStringLiteral("color: %1").arg(Theme::instance().tone(m_tone).ink.name()));
    update();
}

QSize MetricTile::sizeHint() const
{
    return layout()->sizeHint();
}

void MetricTile::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(hasFocus() ? Token::Accent : Token::Line), hasFocus() ? 2 : 1));
    painter.setBrush(theme.color(underMouse() || isDown() ? Token::Hover : Token::Card));
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Space::CardRadius, Space::CardRadius);
}

void MetricTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}
