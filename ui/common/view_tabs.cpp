// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/view_tabs.h"

#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace {

constexpr int tabHeight = 38;
constexpr int countGap = 7;
constexpr int underline = 2;
constexpr int sideMargin = 6;
constexpr int lastKey = 9;
constexpr int gap = Space::Medium;

} // namespace

class ViewTab final : public QAbstractButton
{
public:
    explicit ViewTab(const QString &title, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(title);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    void setCount(std::optional<qint64> count)
    {
        m_count = count ? Format::count(*count) : QString();
        setAccessibleName(m_count.isEmpty() ? text() : text() + QLatin1Char(' ') + m_count);
        updateGeometry();
        update();
    }

    void setEdited(bool edited)
    {
        m_edited = edited;
        updateGeometry();
        update();
    }

    // As wide as when it is chosen, so that choosing moves no neighbour.
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::font(TypeSize::Body, QFont::DemiBold));
        int width = metrics.horizontalAdvance(title());
        if (!m_count.isEmpty())
            width += countGap + metrics.horizontalAdvance(m_count);
        return {width + 2 * sideMargin, tabHeight};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::instance();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool strong = isChecked();
        painter.setFont(Theme::font(TypeSize::Body, strong ? QFont::DemiBold : QFont::Normal));
        painter.setPen(strong ? theme.color(Token::Accent) : theme.color(underMouse() ? Token::Text : Token::Muted));
        const QFontMetrics metrics = painter.fontMetrics();
        const QRect title(sideMargin, 0, metrics.horizontalAdvance(this->title()) + 1, height() - underline);
        const QRect count(title.right() + countGap, 0, metrics.horizontalAdvance(m_count) + 1, title.height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), title), Qt::AlignCenter, this->title());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), count), Qt::AlignCenter, m_count);
        if (strong)
            painter.fillRect(QRect(sideMargin, height() - underline, width() - 2 * sideMargin, underline), theme.color(Token::Accent));
        if (hasFocus()) {
            painter.setPen(QPen(theme.color(Token::Accent), 1));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 6.5, -0.5, -7.5), 4, 4);
        }
    }

private:
    [[nodiscard]] QString title() const { return m_edited ? text() + QLatin1Char('*') : text(); }

    QString m_count;
    bool m_edited = false;
};

ViewTabs::ViewTabs(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_more(new QPushButton)
    , m_moreMenu(new QMenu(m_more))
{
    m_layout->setContentsMargins(Space::Page - sideMargin, 0, Space::Page, 0);
    m_layout->setSpacing(gap);
    m_more->setObjectName(QStringLiteral("moreViewsButton"));
    m_more->setAccessibleName(tr("More views"));
    m_more->setMenu(m_moreMenu);
    setLook(m_more, ButtonLook::Quiet);
    m_more->hide();
    m_layout->addWidget(m_more);
    m_layout->addStretch();
    setAccessibleName(tr("Views"));
    setMinimumWidth(1); // what does not fit goes into the menu
}

void ViewTabs::addView(const QString &id, const QString &title, const QString &tip)
{
    auto *tab = new ViewTab(title, this);
    tab->setObjectName(id + QStringLiteral("View"));
    tab->setAccessibleName(title);
    QStringList tips;
    if (const int number = int(m_order.size()) + 1; number <= lastKey) {
        const QKeySequence key(QKeyCombination(Qt::AltModifier, Qt::Key(Qt::Key_0 + number)));
        tab->setShortcut(key);
        tips << key.toString(QKeySequence::NativeText);
    }
    if (!tip.isEmpty())
        tips.prepend(tip);
    tab->setToolTip(plainTip(tips.join(QStringLiteral(" · "))));
    connect(tab, &QAbstractButton::clicked, this, [this, id] {
        m_current = id;
        arrange();
        emit chosen(id);
    });
    m_layout->insertWidget(int(m_order.size()), tab);
    m_tabs.insert(id, tab);
    m_order << id;
    if (m_current.isEmpty())
        setCurrent(id);
    arrange();
}

void ViewTabs::removeView(const QString &id)
{
    ViewTab *tab = m_tabs.take(id);
    if (tab == nullptr)
        return;
    m_order.removeOne(id);
    m_layout->removeWidget(tab);
    tab->hide();
    tab->deleteLater();
    arrange();
}

void ViewTabs::setCount(const QString &id, std::optional<qint64> count)
{
    if (ViewTab *tab = m_tabs.value(id))
        tab->setCount(count);
    arrange();
}

void ViewTabs::setCurrent(const QString &id)
{
    ViewTab *tab = m_tabs.value(id);
    if (tab == nullptr)
        return;
    setEdited(false);
    m_current = id;
    tab->setChecked(true);
    arrange();
}

void ViewTabs::setEdited(bool edited)
{
    for (auto it = m_tabs.cbegin(); it != m_tabs.cend(); ++it)
        it.value()->setEdited(edited && it.key() == m_current);
    arrange();
}

// The current view is always in sight, and of the others as many as fit.
void ViewTabs::arrange()
{
    const QMargins margins = m_layout->contentsMargins();
    int left = width() - margins.left() - margins.right();
    const auto widthOf = [this](const QString &id) { return m_tabs.value(id)->sizeHint().width() + gap; };
    int all = 0;
    for (const QString &id : std::as_const(m_order))
        all += widthOf(id);
    QStringList hidden;
    if (all > left + gap) {
        m_more->setText(tr("%Ln more", nullptr, int(m_order.size())));
        left -= m_more->sizeHint().width() + (m_tabs.contains(m_current) ? widthOf(m_current) : 0);
        for (const QString &id : std::as_const(m_order)) {
            if (id == m_current)
                continue;
            left -= widthOf(id);
            if (left < 0)
                hidden << id;
        }
    }
    for (const QString &id : std::as_const(m_order))
        m_tabs.value(id)->setVisible(!hidden.contains(id));
    m_more->setVisible(!hidden.isEmpty());
    m_more->setText(tr("%Ln more", nullptr, int(hidden.size())));
    m_moreMenu->clear();
    for (const QString &id : std::as_const(hidden)) {
        QAction *action = m_moreMenu->addAction(m_tabs.value(id)->text().replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setObjectName(id + QStringLiteral("ViewAction"));
        connect(action, &QAction::triggered, m_tabs.value(id), &QAbstractButton::click);
    }
}

void ViewTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}
