// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/period_bar.h"

#include "models/list/day_period.h"
#include "ui/common/filter_words.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"

#include <QAction>
#include <QCalendarWidget>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace {

using Preset = DateFilter::Preset;

QString capitalized(QString words)
{
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

QDateEdit *dateEdit(const QString &name, const QString &accessibleName)
{
    auto *edit = new QDateEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setCalendarPopup(true);
    edit->calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    edit->setDisplayFormat(PeriodBar::tr("d MMM yyyy"));
    edit->setMinimumDate(QDate(2000, 1, 1));
    return edit;
}

} // namespace

PeriodBar::PeriodBar(QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton)
    , m_own(new QWidget)
    , m_from(dateEdit(QStringLiteral("periodFromEdit"), tr("First day")))
    , m_to(dateEdit(QStringLiteral("periodToEdit"), tr("Last day")))
    , m_note(plainLabel({}, TextLook::Muted))
{
    m_button->setObjectName(QStringLiteral("periodButton"));
    m_button->setIcon(Icons::icon(QStringLiteral("calendar")));
    m_note->setObjectName(QStringLiteral("periodNote"));
    m_note->setWordWrap(true);
    auto *menu = new QMenu(m_button);
    for (const Preset preset : {Preset::Today, Preset::Yesterday, Preset::Last7Days, Preset::Last30Days, Preset::ThisWeek, Preset::ThisMonth,
                                Preset::LastMonth, Preset::ThisYear}) {
        QAction *action = menu->addAction(capitalized(dateWords(DateFilter{.preset = preset})), this, [this, preset] { choose(DateFilter{.preset = preset}); });
        action->setObjectName(QStringLiteral("period%1Action").arg(int(preset)));
        action->setCheckable(true);
        m_presets.insert(preset, action);
    }
    menu->addSeparator();
    QAction *own = menu->addAction(tr("Days of your own…"), this, [this] {
        m_own->show();
        m_from->setFocus();
    });
    own->setObjectName(QStringLiteral("periodOwnAction"));
    own->setCheckable(true);
    m_presets.insert(Preset::Custom, own);
    m_button->setMenu(menu);

    auto *apply = new QPushButton(tr("Show"));
    apply->setObjectName(QStringLiteral("periodApplyButton"));
    connect(apply, &QPushButton::clicked, this, &PeriodBar::applyOwn);
    auto *days = new QHBoxLayout(m_own);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(Space::Small);
    days->addWidget(m_from);
    days->addWidget(plainLabel(tr("to"), TextLook::Muted));
    days->addWidget(m_to);
    days->addWidget(apply);
    m_own->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_button);
    layout->addWidget(m_own);
    layout->addWidget(m_note, 1);
    m_note->hide();
}

void PeriodBar::setPeriod(const DateFilter &period)
{
    m_period = period;
    for (auto it = m_presets.cbegin(); it != m_presets.cend(); ++it)
        it.value()->setChecked(it.key() == period.preset);
    const QString words = capitalized(dateWords(period));
    m_button->setText(words);
    m_button->setAccessibleName(tr("Period: %1").arg(words));
    const DateFilter::Days days = period.days(QDate::currentDate());
    m_from->setDate(days.from);
    m_to->setDate(days.to);
    m_own->setVisible(period.preset == Preset::Custom);
}

void PeriodBar::setNote(const QString &note)
{
    m_note->setVisible(!note.isEmpty());
    m_note->setText(note);
}

void PeriodBar::choose(const DateFilter &period)
{
    setPeriod(period);
    emit chosen(period);
}

void PeriodBar::applyOwn()
{
    QDate from = m_from->date();
    QDate to = m_to->date();
    if (from > to)
        std::swap(from, to);
    from = std::max(from, to.addYears(-DayPeriod::longestInYears));
    choose(DateFilter{.preset = Preset::Custom, .from = from, .to = to});
}
