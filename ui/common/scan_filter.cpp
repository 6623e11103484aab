// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/scan_filter.h"

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>

namespace {

bool isEnd(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
}

quint64 arrival()
{
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return quint64(timer.elapsed());
}

} // namespace

ScanFilter::ScanFilter(QWidget *page)
    : QObject(page)
    , m_page(page)
{
    m_patience.setSingleShot(true);
    m_patience.setTimerType(Qt::PreciseTimer);
    connect(&m_patience, &QTimer::timeout, this, &ScanFilter::onQuiet);
    qApp->installEventFilter(this);
}

ScanFilter::~ScanFilter() = default;

bool ScanFilter::isListening() const
{
    return m_page->isVisible() && m_page->window()->isActiveWindow() && QApplication::activePopupWidget() == nullptr
        && QApplication::activeModalWidget() == nullptr;
}

bool ScanFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (m_givingBack)
        return false;
    switch (event->type()) {
    case QEvent::KeyPress:
        if (isListening())
            return onKey(static_cast<QKeyEvent *>(event));
        break;
    case QEvent::MouseButtonPress:
    case QEvent::FocusOut:
    case QEvent::WindowDeactivate:
        // the person went on to something else: what was typed must be there before
        if (!m_keys.empty() && watched->isWidgetType())
            giveBack();
        break;
    default: break;
    }
    return false;
}

bool ScanFilter::onKey(QKeyEvent *event)
{
    const bool isPrintable = !event->text().isEmpty() && event->text().at(0).isPrint();
    // left over from the layers an event passes on its way up: an empty buffer has nothing to end
    if (isEnd(event->key()) && m_keys.empty())
        return false;
    const auto commands = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (commands || event->isAutoRepeat() || (!isPrintable && !isEnd(event->key()))) {
        // Shift and its like come between the keys of a scan
        if (event->key() != Qt::Key_Shift && event->key() != Qt::Key_AltGr && event->key() != Qt::Key_CapsLock)
            giveBack();
        return false;
    }

    // By the keyboard's own clock where there is one: a busy window gets what a person typed all at once.
    const quint64 stamp = event->timestamp() != 0 ? event->timestamp() : arrival();
    if (!m_keys.empty() && stamp - m_lastStamp > quint64(keyGap.count()))
        m_tooSlow = true;
    m_lastStamp = stamp;

    if (isEnd(event->key())) {
        if (isScan()) {
            announce(m_text.mid(beginsWithPrefix() ? m_prefix.size() : 0));
            forget();
            return true;
        }
        giveBack();
        return false;
    }

    if (m_tooSlow && !beginsWithPrefix())
        giveBack();
    if (m_keys.empty())
        m_field = QApplication::focusWidget();
    m_keys.push_back({event->key(), event->modifiers(), event->text()});
    m_text += event->text();
    m_quietRounds = 0;
    m_patience.start(beginsWithPrefix() ? keyGap * 10 : keyGap + std::chrono::milliseconds(5));
    return true;
}

// A window that was busy finds the time up and the rest of the keys waiting: they have the word first.
void ScanFilter::onQuiet()
{
    if (m_quietRounds++ < 2)
        m_patience.start(1);
    else
        giveBack();
}

bool ScanFilter::beginsWithPrefix() const
{
    return !m_prefix.isEmpty() && m_text.startsWith(m_prefix);
}

bool ScanFilter::isScan() const
{
    if (beginsWithPrefix())
        return m_text.size() > m_prefix.size();
    return !m_tooSlow && m_text.size() >= shortestCode;
}

void ScanFilter::announce(const QString &code)
{
    m_waiting.append(code);
    QMetaObject::invokeMethod(
        this, [this] {
            if (!m_waiting.isEmpty())
                emit scanned(m_waiting.takeFirst());
        },
        Qt::QueuedConnection);
}

void ScanFilter::giveBack()
{
    const std::vector<Key> keys = std::move(m_keys);
    const QPointer<QWidget> field = m_field;
    forget();
    m_givingBack = true;
    for (const Key &key : keys) {
        QWidget *target = field ? field.data() : QApplication::focusWidget();
        if (target == nullptr)
            target = m_page->window();
        QKeyEvent press(QEvent::KeyPress, key.key, key.modifiers, key.text);
        QCoreApplication::sendEvent(target, &press);
        QKeyEvent release(QEvent::KeyRelease, key.key, key.modifiers, key.text);
        QCoreApplication::sendEvent(target, &release);
    }
    m_givingBack = false;
}

void ScanFilter::forget()
{
    m_patience.stop();
    m_keys.clear();
    m_text.clear();
    m_field = nullptr;
    m_tooSlow = false;
}
