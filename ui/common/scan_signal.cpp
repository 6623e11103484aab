// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/scan_signal.h"

#include "ui/common/look.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace {

constexpr int lightTime = 900;
constexpr int border = 2;

} // namespace

ScanSignal::ScanSignal(QWidget *parent)
    : QFrame(parent)
    , m_what(plainLabel({}, TextLook::PageTitle))
    , m_detail(plainLabel({}, TextLook::Muted))
    , m_figure(plainLabel({}, TextLook::Figure))
{
    setObjectName(QStringLiteral("scanSignal"));
    m_what->setObjectName(QStringLiteral("scanWhatLabel"));
    m_what->setWordWrap(true);
    m_detail->setObjectName(QStringLiteral("scanDetailLabel"));
    m_detail->setWordWrap(true);
    m_figure->setObjectName(QStringLiteral("scanFigureLabel"));
    m_figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_light.setSingleShot(true);
    m_light.setInterval(lightTime);
    connect(&m_light, &QTimer::timeout, this, qOverload<>(&QWidget::update));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_what);
    words->addWidget(m_detail);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Large, Space::Medium, Space::Large, Space::Medium);
    layout->addLayout(words, 1);
    layout->addWidget(m_figure);
    connect(&Theme::instance(), &Theme::changed, this, &ScanSignal::recolor);
    recolor();
}

void ScanSignal::tell(Tone tone, const QString &what, const QString &detail, const QString &figure)
{
    m_tone = tone;
    m_what->setText(what);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_figure->setText(figure);
    m_figure->setVisible(!figure.isEmpty());
    setAccessibleName(what + u' ' + detail);
    m_light.start();
    recolor();
    if (tone == Tone::Bad || tone == Tone::Waiting)
        QApplication::beep();
}

void ScanSignal::invite(const QString &what, const QString &detail)
{
    m_light.stop();
    m_tone = Tone::Neutral;
    m_what->setText(what);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_figure->clear();
    m_figure->hide();
    setAccessibleName(what + u' ' + detail);
    recolor();
}

QString ScanSignal::what() const
{
    return m_what->text();
}

QString ScanSignal::detail() const
{
    return m_detail->text();
}

QString ScanSignal::figure() const
{
    return m_figure->text();
}

void ScanSignal::recolor()
{
    QPalette inked = palette();
    inked.setColor(QPalette::WindowText, m_tone == Tone::Neutral ? Theme::instance().color(Token::Text) : Theme::instance().tone(m_tone).ink);
    m_what->setPalette(inked);
    m_figure->setPalette(inked);
    update();
}

void ScanSignal::paintEvent(QPaintEvent *)
{
    const ToneColors colors = Theme::instance().tone(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colors.tint);
    painter.setPen(isLit() ? QPen(colors.ink, border) : QPen(colors.tint, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Space::CardRadius, Space::CardRadius);
}
