// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/tasks_tray.h"

#include "models/db/background_tasks.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/open_file.h"
#include "ui/common/popup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int trayWidth = 400;
// A guess from less says nothing.
constexpr double secondsBeforeGuess = 2;

using State = BackgroundTasks::State;

class Tray final : public QWidget
{
public:
    explicit Tray(QWidget *parent)
        : QWidget(parent, Popup::flags())
    {
        setObjectName(QStringLiteral("tasksTray"));
        setAccessibleName(TasksTray::tr("What is going on in the background"));
        setAttribute(Qt::WA_TranslucentBackground);
        setFixedWidth(trayWidth);
    }

protected:
    void paintEvent(QPaintEvent *) override { Popup::paint(this); }
};

QString leftWords(double seconds)
{
    if (seconds < 60)
        return TasksTray::tr("%Ln second(s) left", nullptr, std::max(1, int(seconds)));
    return TasksTray::tr("%Ln minute(s) left", nullptr, int(seconds / 60 + 0.5));
}

QString progressWords(qint64 done, qint64 total, double seconds)
{
    if (total <= 0)
        return TasksTray::tr("%1 so far").arg(Format::count(done));
    const QString words = TasksTray::tr("%1 of %2").arg(Format::count(done), Format::count(total));
    if (seconds < secondsBeforeGuess || done <= 0 || done >= total)
        return words;
    //: "12,000 of 60,000 · 8 seconds left"
    return TasksTray::tr("%1 · %2").arg(words, leftWords(seconds * double(total - done) / double(done)));
}

} // namespace

/// One job in the tray.
class TaskRow final : public QWidget
{
public:
    TaskRow(BackgroundTasks &tasks, int row, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_tasks(tasks)
        , m_row(row)
        , m_title(plainLabel(tasks.index(row).data().toString(), TextLook::Strong))
        , m_words(plainLabel({}, TextLook::Small))
        , m_bar(new QProgressBar)
        , m_stop(new QPushButton(TasksTray::tr("Stop")))
        , m_open(new QPushButton(TasksTray::tr("Open")))
        , m_folder(new QPushButton(TasksTray::tr("Show in folder")))
        , m_close(new QToolButton)
    {
        m_title->setWordWrap(true);
        m_words->setWordWrap(true);
        m_words->setObjectName(QStringLiteral("taskWords"));
        m_bar->setTextVisible(false);
        m_bar->setAccessibleName(m_title->text());
        m_stop->setObjectName(QStringLiteral("taskStopButton"));
        m_open->setObjectName(QStringLiteral("taskOpenButton"));
        m_folder->setObjectName(QStringLiteral("taskFolderButton"));
        m_close->setObjectName(QStringLiteral("taskCloseButton"));
        m_close->setIcon(Icons::icon(QStringLiteral("close"), Token::Muted));
        m_close->setAccessibleName(TasksTray::tr("Take out of this list"));
        m_close->setToolTip(TasksTray::tr("Take out of this list"));
        m_close->setAutoRaise(true);
        m_close->setFocusPolicy(Qt::StrongFocus);
        setLook(m_stop, ButtonLook::Quiet);
        setLook(m_folder, ButtonLook::Quiet);

        auto *head = new QHBoxLayout;
        head->addWidget(m_title, 1);
        head->addWidget(m_close, 0, Qt::AlignTop);
        auto *foot = new QHBoxLayout;
        foot->setSpacing(Space::Small);
        foot->addWidget(m_words, 1);
        foot->addWidget(m_stop);
        auto *actions = new QHBoxLayout;
        actions->setSpacing(Space::Small);
        actions->addWidget(m_open);
        actions->addWidget(m_folder);
        actions->addStretch();
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Space::Tight);
        layout->addLayout(head);
        layout->addWidget(m_bar);
        layout->addLayout(foot);
        layout->addLayout(actions);

        QObject::connect(m_stop, &QPushButton::clicked, this, [this] { m_tasks.cancel(m_row); });
        QObject::connect(m_close, &QToolButton::clicked, this, [this] { m_tasks.dismiss(m_row); });
        QObject::connect(m_open, &QPushButton::clicked, this, [this] { OpenFile::open(file()); });
        QObject::connect(m_folder, &QPushButton::clicked, this, [this] { OpenFile::showInFolder(file()); });
        refresh();
    }

    void refresh()
    {
        const QModelIndex index = m_tasks.index(m_row);
        const auto state = State(index.data(BackgroundTasks::StateRole).toInt());
        const qint64 done = index.data(BackgroundTasks::DoneRole).toLongLong();
        const qint64 total = index.data(BackgroundTasks::TotalRole).toLongLong();
        const bool running = state == State::Running || state == State::Cancelling;
        m_bar->setVisible(running);
        // Permille: a bar counts in int. Nobody knows how many: it moves to and fro.
        m_bar->setRange(0, total > 0 ? 1000 : 0);
        m_bar->setValue(total > 0 ? int(std::min<qint64>(1000, done * 1000 / total)) : 0);
        m_stop->setVisible(running);
        m_stop->setEnabled(state == State::Running);
        m_close->setVisible(!running);
        m_open->setVisible(state == State::Done && !file().isEmpty());
        m_folder->setVisible(m_open->isVisibleTo(this));
        setLook(m_words, state == State::Failed ? TextLook::Bad : TextLook::Small);
        switch (state) {
        case State::Running: m_words->setText(progressWords(done, total, index.data(BackgroundTasks::SecondsRole).toDouble())); break;
        case State::Cancelling: m_words->setText(TasksTray::tr("Stopping…")); break;
        case State::Cancelled: m_words->setText(TasksTray::tr("Stopped. Nothing was kept.")); break;
        case State::Done:
        case State::Failed: m_words->setText(index.data(BackgroundTasks::MessageRole).toString()); break;
        }
    }

private:
    [[nodiscard]] QString file() const { return m_tasks.index(m_row).data(BackgroundTasks::FileRole).toString(); }

    BackgroundTasks &m_tasks;
    int m_row;
    QLabel *m_title;
    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QPushButton *m_open;
    QPushButton *m_folder;
    QToolButton *m_close;
};

TasksTray::TasksTray(BackgroundTasks &tasks, QWidget *parent)
    : QPushButton(parent)
    , m_tasks(tasks)
    , m_tray(new Tray(this))
    , m_rows(new QVBoxLayout(m_tray))
{
    setObjectName(QStringLiteral("tasksButton"));
    setIcon(Icons::icon(QStringLiteral("clock"), Token::Muted));
    m_rows->setContentsMargins(Space::Large, Space::Large, Space::Large, Space::Large);
    m_rows->setSpacing(Space::Large);
    connect(this, &QPushButton::clicked, this, &TasksTray::openTray);
    connect(&tasks, &QAbstractItemModel::rowsInserted, this, &TasksTray::rebuild);
    connect(&tasks, &QAbstractItemModel::rowsRemoved, this, &TasksTray::rebuild);
    connect(&tasks, &QAbstractItemModel::dataChanged, this, &TasksTray::refresh);
    connect(&tasks, &BackgroundTasks::ended, this, &TasksTray::onEnded);
    rebuild();
}

void TasksTray::rebuild()
{
    for (TaskRow *row : std::as_const(m_shown)) {
        m_rows->removeWidget(row);
        row->hide();
        row->deleteLater(); // one of its own buttons may have asked for this
    }
    m_shown.clear();
    for (int row = 0; row < m_tasks.rowCount(); ++row) {
        m_shown << new TaskRow(m_tasks, row);
        m_rows->addWidget(m_shown.last());
    }
    if (m_shown.isEmpty())
        m_tray->hide();
    setVisible(!m_shown.isEmpty());
    refresh();
    m_tray->adjustSize();
}

void TasksTray::refresh()
{
    for (TaskRow *row : std::as_const(m_shown))
        row->refresh();
    const int running = m_tasks.running();
    setText(running > 0 ? tr("%Ln running", nullptr, running) : tr("Done"));
    setAccessibleName(running > 0 ? tr("%Ln job(s) running in the background", nullptr, running) : tr("All jobs in the background have ended"));
    setToolTip(plainTip(accessibleName()));
    setIcon(Icons::icon(running > 0 ? QStringLiteral("clock") : QStringLiteral("check"), Token::Muted));
}

void TasksTray::openTray()
{
    Popup::openBelow(m_tray, this);
}

void TasksTray::onEnded(int number)
{
    const QModelIndex task = m_tasks.index(m_tasks.rowOf(number));
    emit ended(State(task.data(BackgroundTasks::StateRole).toInt()) == State::Done, task.data(BackgroundTasks::MessageRole).toString(),
               task.data(BackgroundTasks::FileRole).toString());
}
