// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/import_sheet.h"

#include "models/db/session.h"
#include "ui/catalog/import_file_form.h"
#include "ui/catalog/import_plan_view.h"
#include "ui/common/action_button.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPromise>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace {

constexpr int sheetWidth = 880;
constexpr int progressSteps = 1000;
constexpr std::chrono::milliseconds lookEvery{100};

QString outcomeWords(const ImportOutcome &outcome)
{
    return ImportSheet::tr("%1 added, %2 changed.")
        .arg(ImportSheet::tr("%Ln product(s)", nullptr, outcome.added), ImportSheet::tr("%Ln product(s)", nullptr, outcome.changed));
}

} // namespace

ImportSheet::ImportSheet(Session &session, QWidget *page)
    : Sheet(page)
    , m_session(session)
    , m_queries(session.executor())
    , m_title(plainLabel({}, TextLook::Title))
    , m_steps(new QStackedWidget)
    , m_file(new ImportFileForm(m_queries, session.whoAmI().mainCurrency))
    , m_plan(new ImportPlanView(m_queries))
    , m_notice(new Notice)
    , m_progress(new QProgressBar)
    , m_doing(plainLabel({}, TextLook::Muted))
    , m_back(new QPushButton(tr("Another file")))
    , m_close(new QPushButton(tr("Close")))
    , m_go(new ActionButton({}, Qt::CTRL | Qt::Key_Return))
{
    setObjectName(QStringLiteral("importSheet"));
    m_title->setObjectName(QStringLiteral("importTitle"));
    m_notice->setObjectName(QStringLiteral("importNotice"));
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_back->setObjectName(QStringLiteral("importBackButton"));
    m_close->setObjectName(QStringLiteral("importCloseButton"));
    m_go->setObjectName(QStringLiteral("importNowButton"));
    setLook(m_back, ButtonLook::Quiet);
    setLook(m_close, ButtonLook::Quiet);
    setLook(m_go, ButtonLook::Primary);
    m_steps->addWidget(m_file);
    m_steps->addWidget(m_plan);

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(Space::Page, Space::Large, Space::Page, Space::Page);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_title);
    layout->addWidget(m_notice);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_doing);
    layout->addWidget(m_progress);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    layout->addLayout(buttons);
    setForm(form, sheetWidth);
    setFirstField(m_file->firstField());

    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, [this] {
        const qint64 total = m_control.total();
        m_progress->setValue(total > 0 ? int(m_control.done() * progressSteps / total) : 0);
        if (m_step == Step::File && total > 0 && m_control.done() >= total)
            m_doing->setText(tr("Comparing with the shop…"));
    });
    connect(m_file, &ImportFileForm::changed, this, &ImportSheet::updateButtons);
    connect(m_plan, &ImportPlanView::failed, this, [this](const QString &message) { m_notice->tell(Tone::Bad, message); });
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(Step::File); });
    connect(m_close, &QPushButton::clicked, this, [this] { isWorking() && m_step == Step::File ? stop() : close(); });
    connect(m_go, &QPushButton::clicked, this, [this] { m_step == Step::File ? check() : apply(); });
    setWorking(false);
}

void ImportSheet::openFor(const QString &path)
{
    // what was looked at and not done is still there
    if (!isWorking() && (!m_planned || !path.isEmpty())) {
        m_file->load();
        showStep(Step::File);
        if (!path.isEmpty())
            m_file->choose(path);
    }
    open();
}

void ImportSheet::showStep(Step step)
{
    m_step = step;
    if (step == Step::File)
        m_planned.reset();
    m_steps->setCurrentIndex(int(step));
    m_back->setVisible(step == Step::Plan);
    m_notice->clear();
    updateButtons();
}

void ImportSheet::updateButtons()
{
    if (m_step == Step::File) {
        m_title->setText(tr("Import products"));
        m_go->setText(tr("See what it would do"));
        m_go->setEnabled(!isWorking() && m_file->file().has_value());
        return;
    }
    const int todo = m_planned ? m_planned->added + m_planned->changed : 0;
    m_go->setText(todo > 0 ? tr("Import %Ln product(s)", nullptr, todo) : tr("Nothing to import"));
    m_go->setEnabled(!isWorking() && todo > 0 && m_planned->refused == 0);
}

void ImportSheet::setWorking(bool working, const QString &what)
{
    working ? m_look.start() : m_look.stop();
    m_progress->setValue(0);
    m_progress->setVisible(working);
    m_doing->setVisible(working);
    m_doing->setText(what);
    m_steps->setEnabled(!working);
    m_back->setEnabled(!working);
    m_close->setText(working && m_step == Step::File ? tr("Stop") : tr("Close"));
    updateButtons();
}

void ImportSheet::check()
{
    const auto file = m_file->file();
    if (!file)
        return;
    m_notice->clear();
    m_control = TaskControl();
    setWorking(true, tr("Reading the file…"));
    const QString name = QFileInfo(file->path).fileName();
    deliver(m_queries.plan(*file, m_control), this, m_asked.next(), [this, mapping = file->mapping, name](const Result<ImportPlan> &plan) {
        setWorking(false);
        if (!plan) {
            if (plan.error().kind != Error::Kind::Cancelled)
                m_notice->tell(Tone::Bad, plan.error().message);
            return;
        }
        m_queries.remember(mapping);
        showStep(Step::Plan);
        m_title->setText(tr("What %1 would do").arg(name));
        showPlan(*plan);
    });
}

void ImportSheet::stop()
{
    m_control.cancel().cancel();
    (void)m_asked.next();
    setWorking(false);
}

void ImportSheet::showPlan(const ImportPlan &plan)
{
    m_planned = plan;
    m_plan->showPlan(plan);
    if (plan.refused > 0)
        m_notice->tell(Tone::Bad, tr("%Ln line(s) cannot be imported, so nothing is: mend the file and read it again.", nullptr, plan.refused));
    else if (plan.added + plan.changed == 0)
        m_notice->tell(Tone::Good, tr("The shop has all of it already."));
    updateButtons();
}

void ImportSheet::apply()
{
    const QUuid id = m_planned->id;
    const CommandId command = m_command.idFor({{QStringLiteral("import"), id.toString()}});
    m_notice->clear();
    const int total = m_planned->added + m_planned->changed;
    QFuture<Result<ImportOutcome>> outcome;
    m_session.tasks().start(tr("Import %Ln product(s)", nullptr, total), total, [&](const TaskControl &control) {
        m_control = control;
        outcome = m_queries.apply(command, id, control);
        auto promise = std::make_shared<QPromise<Result<TaskResult>>>();
        promise->start();
        // the tray's answer; the sheet's is told beside it
        deliver(outcome, &m_session, [promise](const Result<ImportOutcome> &done) {
            promise->addResult(done ? Result<TaskResult>(TaskResult{.message = outcomeWords(*done)}) : Result<TaskResult>(failure(done.error())));
            promise->finish();
        });
        return promise->future();
    });
    setWorking(true, tr("Importing. It goes on in the tasks when you close this."));
    deliver(outcome, this, [this](const Result<ImportOutcome> &done) { settle(done); });
}

void ImportSheet::settle(const Result<ImportOutcome> &outcome)
{
    setWorking(false);
    if (!outcome) {
        // without an answer the same command is sent again, and does it once
        if (outcome.error().kind != Error::Kind::OutcomeUnknown)
            m_command.settle();
        if (outcome.error().kind == Error::Kind::Cancelled)
            m_notice->tell(Tone::Waiting, tr("Taken back. Nothing was imported."));
        else
            m_notice->tell(Tone::Bad, outcome.error().message);
        return;
    }
    m_command.settle();
    m_planned.reset();
    const bool wasOpen = isOpen();
    close();
    showStep(Step::File);
    emit imported();
    if (wasOpen)
        emit told(Tone::Good, outcomeWords(*outcome));
}
