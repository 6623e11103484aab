// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/notice.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace {

constexpr int iconSize = 18;

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Bad: return QStringLiteral("error");
    case Tone::Good: return QStringLiteral("success");
    case Tone::Waiting:
    case Tone::Refunded: return QStringLiteral("warning");
    default: return QStringLiteral("info");
    }
}

} // namespace

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_message(plainLabel({}))
    , m_action(new QPushButton)
    , m_close(new QToolButton)
{
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_action->setObjectName(QStringLiteral("noticeButton"));
    m_close->setObjectName(QStringLiteral("noticeCloseButton"));
    m_close->setIcon(Icons::icon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->setToolTip(tr("Dismiss"));
    connect(m_action, &QPushButton::clicked, this, &Notice::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });
    connect(&Theme::instance(), &Theme::changed, this, &Notice::recolor);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Medium, Space::Small, Space::Small, Space::Small);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_icon);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
}

void Notice::tell(Tone tone, const QString &message, const QString &action)
{
    m_tone = tone;
    m_message->setText(message);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(message);
    recolor();
    show();
}

void Notice::clear()
{
    m_message->clear();
    hide();
}

QString Notice::message() const
{
    return m_message->text();
}

void Notice::recolor()
{
    const ToneColors colors = Theme::instance().tone(m_tone);
    QPalette ink = m_message->palette();
    ink.setColor(QPalette::WindowText, colors.ink);
    m_message->setPalette(ink);
    m_icon->setPixmap(Icons::pixmap(iconOf(m_tone), iconSize, colors.ink, devicePixelRatioF()));
    m_close->setIcon(Icons::icon(QStringLiteral("close"), m_tone));
    update();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance().tone(m_tone).tint);
    painter.drawRoundedRect(rect(), Space::ControlRadius, Space::ControlRadius);
}
