// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/record_window.h"

#include "ui/common/desk_page.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/tab_order.h"
#include "ui/shell/logo.h"

#include <QAction>
#include <QCloseEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace {

constexpr QSize smallest(460, 480);
constexpr QSize first(640, 820);

} // namespace

RecordWindow::RecordWindow(const Place &place, DeskPage *page, const QString &shopName)
    : m_place(place)
    , m_page(page)
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("recordWindow"));
    setAttribute(Qt::WA_StyledBackground);
    setWindowIcon(Logo::icon());
    setWindowTitle(page->title());
    setMinimumSize(smallest);
    resize(first);
    m_notice->setObjectName(QStringLiteral("recordWindowNotice"));

    auto *header = new QVBoxLayout;
    header->setContentsMargins(Space::Page, Space::Large, Space::Page, Space::Small);
    auto *summary = plainLabel(page->summary(), TextLook::Muted);
    summary->setObjectName(QStringLiteral("recordWindowSummary"));
    summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    header->addWidget(summary);
    header->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(page, 1);

    connect(page, &DeskPage::summaryChanged, summary, &QLabel::setText);
    connect(page, &DeskPage::told, this, [this](Tone tone, const QString &message) { tell(tone, message); });
    connect(page, &DeskPage::recordShown, this, [this, shopName](const QString &key, const QString &title) {
        if (!key.isEmpty())
            setWindowTitle(tr("%1 · %2", "record · shop").arg(title, shopName));
    });
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        m_mayClose = true;
        close();
    });

    const auto add = [this](const char *name, const QString &text, const QKeySequence &keys, auto run) {
        auto *action = new QAction(text, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    add("refreshRecordAction", tr("Load this page anew"), Qt::Key_F5, [this] { m_page->refresh(); });
    add("closeRecordAction", tr("Close"), Qt::CTRL | Qt::Key_W, [this] { close(); });
}

void RecordWindow::tell(Tone tone, const QString &message, const QString &action)
{
    m_notice->tell(tone, message, action);
}

void RecordWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && m_page->hasUnsavedWork()) {
        tell(Tone::Waiting, tr("There is unsaved work in this window."), tr("Throw it away and close"));
        event->ignore();
        return;
    }
    QWidget::closeEvent(event);
    emit closed();
}

bool RecordWindow::focusNextPrevChild(bool next)
{
    return focusNextStop(this, next);
}
