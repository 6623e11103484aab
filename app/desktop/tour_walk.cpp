// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour_walk.h"

#include "app/desktop/cut_off.h"
#include "ui/common/empty_state.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <array>
#include <chrono>
#include <cstdio>

using namespace std::chrono_literals;

namespace {

constexpr std::array sizes{QSize(1280, 800), QSize(1920, 1080)};
constexpr auto betweenLooks = 15ms;
// Counted, not timed: where the machine is busy with other things nothing of ours gets a turn either.
constexpr int mostLooks = 60s / betweenLooks;
// Rounds of the event loop without anything on its way, so that what an answer sets off has begun as well.
constexpr int calmRounds = 3;

QtMessageHandler usualHandler = nullptr;
QStringList *heard = nullptr;

void hear(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // What the screen or the fonts of this machine lack is no fault of ours.
    const QLatin1String category(context.category);
    const bool ours = !category.startsWith(QLatin1String("qt.qpa")) && !category.startsWith(QLatin1String("qt.text.font"))
        && !message.contains(QLatin1String("OpenType support missing"));
    if (heard != nullptr && ours && (type == QtWarningMsg || type == QtCriticalMsg))
        heard->append(QStringLiteral("warning (%1): %2").arg(category, message));
    usualHandler(type, context, message);
}

} // namespace

TourWalk::TourWalk(QMainWindow &window, const QDir &folder)
    : m_window(window)
    , m_folder(folder)
{
    heard = &m_complaints;
    usualHandler = qInstallMessageHandler(hear);
    m_look.setInterval(betweenLooks);
    connect(&m_look, &QTimer::timeout, this, &TourWalk::check);
}

TourWalk::~TourWalk()
{
    heard = nullptr;
    qInstallMessageHandler(usualHandler);
}

void TourWalk::then(const QString &what, std::function<void()> act, std::function<bool()> until)
{
    m_steps.append({what, std::move(act), std::move(until), {}});
}

void TourWalk::shoot(const QString &name, Errors errors, std::function<void()> arrange)
{
    for (const QSize size : sizes) {
        for (const bool dark : {false, true}) {
            const QString file = QStringLiteral("%1-%2-%3x%4")
                                     .arg(name, dark ? QStringLiteral("dark") : QStringLiteral("light"), QString::number(size.width()),
                                          QString::number(size.height()));
            m_steps.append({file,
                            [this, size, dark] {
                                Theme::instance().setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
                                m_window.resize(size);
                            },
                            [this, size, arrange] {
                                if (m_window.size() != size)
                                    return false;
                                if (arrange)
                                    arrange();
                                return true;
                            },
                            [this, file, errors] { takePicture(file, errors); }});
        }
    }
}

void TourWalk::start()
{
    next();
}

void TourWalk::next()
{
    if (++m_at == m_steps.size()) {
        emit finished();
        return;
    }
    m_calm = 0;
    m_looks = 0;
    m_look.start();
    if (const auto &act = m_steps.at(m_at).act)
        act();
}

void TourWalk::check()
{
    const Step &step = m_steps.at(m_at);
    const bool holds = isSettled() && (!step.until || step.until());
    m_calm = holds ? m_calm + 1 : 0;
    if (m_calm >= calmRounds) {
        m_look.stop();
        if (step.after)
            step.after();
        next();
    } else if (++m_looks > mostLooks) {
        m_look.stop();
        complain(QStringLiteral("“%1” did not come true. Still waiting: %2.").arg(step.what, whoWaits()));
        takePicture(QStringLiteral("stuck"), Errors::AreExpected);
        emit finished(); // what follows builds on this step
    }
}

bool TourWalk::isSettled() const
{
    // Every answer reaches a screen through a watcher that its screen owns (models/db/deliver.h).
    return m_window.findChildren<QFutureWatcherBase *>().isEmpty();
}

QString TourWalk::whoWaits() const
{
    QStringList waiting;
    for (const auto *watcher : m_window.findChildren<QFutureWatcherBase *>()) {
        const QObject *owner = watcher->parent();
        waiting.append(QStringLiteral("%1 %2").arg(QLatin1String(owner->metaObject()->className()), owner->objectName()).trimmed());
    }
    return waiting.isEmpty() ? QStringLiteral("nobody") : waiting.join(QStringLiteral(", "));
}

void TourWalk::press(const QString &buttonName)
{
    auto *button = find<QAbstractButton>(buttonName);
    if (button == nullptr)
        complain(QStringLiteral("There is no button %1 in sight.").arg(buttonName));
    else if (!button->isEnabled())
        complain(QStringLiteral("The button %1 may not be pressed.").arg(buttonName));
    else
        button->click();
}

void TourWalk::type(const QString &editName, const QString &text)
{
    if (auto *line = find<QLineEdit>(editName)) {
        // As typed, not as set: some fields act on what a person does only.
        line->selectAll();
        line->insert(text);
    } else if (auto *edit = find<QPlainTextEdit>(editName)) {
        edit->setPlainText(text);
    } else {
        complain(QStringLiteral("There is no field %1 in sight.").arg(editName));
    }
}

void TourWalk::trigger(const QString &actionName)
{
    auto *action = m_window.findChild<QAction *>(actionName);
    if (action == nullptr)
        complain(QStringLiteral("There is no action %1.").arg(actionName));
    else if (!action->isEnabled())
        complain(QStringLiteral("The action %1 may not be used.").arg(actionName));
    else
        action->trigger();
}

void TourWalk::complain(const QString &complaint)
{
    const QString where = m_at >= 0 && m_at < m_steps.size() ? m_steps.at(m_at).what : QString();
    m_complaints.append(QStringLiteral("%1: %2").arg(where, complaint));
}

void TourWalk::takePicture(const QString &name, Errors errors)
{
    const QString file = m_folder.filePath(name + QStringLiteral(".png"));
    if (m_window.grab().save(file))
        ++m_pictures;
    else
        complain(QStringLiteral("The picture %1 could not be written.").arg(file));
    lookForFaults(name, errors);
}

void TourWalk::lookForFaults(const QString &picture, Errors errors)
{
    const auto inSight = [this](const QWidget *widget) { return widget->isVisibleTo(&m_window) && !widget->visibleRegion().isEmpty(); };
    if (errors == Errors::AreFaults) {
        for (const Notice *notice : m_window.findChildren<Notice *>()) {
            if (inSight(notice) && notice->tone() == Tone::Bad)
                complain(QStringLiteral("an error is shown: %1").arg(notice->message()));
        }
        for (const EmptyState *state : m_window.findChildren<EmptyState *>()) {
            if (inSight(state) && state->tone() == Tone::Bad)
                complain(QStringLiteral("a page failed: %1 %2").arg(state->what(), state->why()));
        }
    }
    for (const QString &fault : cutOffTexts(m_window))
        complain(QStringLiteral("%1: %2").arg(picture, fault));
}
