// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/staged_view.h"

#include "models/db/session.h"
#include "ui/catalog/staged_delegate.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace {

constexpr std::array<int, std::size_t(StagedField::Count)> widths{300, 130, 100, 100, 110, 100, 100, 140, 200};
constexpr int formulaTextWidth = 110;

} // namespace

StagedView::StagedView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_queries(session.executor())
    , m_model(new StagedProducts(this))
    , m_table(new QTableView)
    , m_state(new EmptyState)
    , m_notice(new Notice)
    , m_summary(plainLabel({}, TextLook::Muted))
    , m_undo(new QPushButton(tr("Undo")))
    , m_undoSaved(new QPushButton(tr("Take back what was saved")))
    , m_formula(new QPushButton(tr("Formula…")))
    , m_discard(new QPushButton)
    , m_save(new ActionButton({}, Qt::CTRL | Qt::Key_S))
    , m_formulaBar(new QWidget)
    , m_field(new QComboBox)
    , m_kind(new QComboBox)
    , m_text(new QLineEdit)
    , m_scope(new QComboBox)
{
    setObjectName(QStringLiteral("stagedView"));
    m_table->setObjectName(QStringLiteral("stagedTable"));
    m_table->setAccessibleName(tr("Products to edit"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StagedDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(Space::RowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < int(widths.size()); ++column)
        m_table->setColumnWidth(column, widths.at(std::size_t(column)));
    m_table->installEventFilter(this);
    m_notice->setObjectName(QStringLiteral("stagedNotice"));
    m_summary->setObjectName(QStringLiteral("stagedSummary"));
    setFocusProxy(m_table);

    createBar();
    createFormulaBar();
    auto *bar = new QHBoxLayout;
    bar->setSpacing(Space::Small);
    bar->addWidget(m_summary, 1);
    for (QPushButton *button : {m_undoSaved, m_undo, m_formula, m_discard})
        bar->addWidget(button);
    bar->addWidget(m_save);
    auto *card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_state, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Large, 0, Space::Page, Space::Page);
    layout->setSpacing(Space::Medium);
    layout->addLayout(bar);
    layout->addWidget(m_formulaBar);
    layout->addWidget(card, 1);
    layout->addWidget(m_notice);
    showFormula(false);

    connect(m_model, &StagedProducts::stagedChanged, this, &StagedView::tellState);
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        if (const QModelIndex problem = m_model->firstProblem(); problem.isValid()) {
            m_table->setCurrentIndex(problem);
            m_table->scrollTo(problem);
            m_table->setFocus(Qt::OtherFocusReason);
        } else {
            refreshConflicts();
        }
    });
    connect(m_state, &EmptyState::actionTriggered, this, &StagedView::load);
    tellState();
}

void StagedView::createBar()
{
    m_undo->setObjectName(QStringLiteral("stagedUndoButton"));
    m_undoSaved->setObjectName(QStringLiteral("stagedUndoSavedButton"));
    m_formula->setObjectName(QStringLiteral("stagedFormulaButton"));
    m_discard->setObjectName(QStringLiteral("stagedDiscardButton"));
    m_save->setObjectName(QStringLiteral("stagedSaveButton"));
    for (QPushButton *button : {m_undo, m_undoSaved, m_formula})
        setLook(button, ButtonLook::Quiet);
    setLook(m_save, ButtonLook::Primary);
    setShortcutShown(m_undo, QKeySequence::Undo);
    m_formula->setCheckable(true);
    m_undoSaved->hide();
    connect(m_undo, &QPushButton::clicked, m_model, &StagedProducts::undo);
    connect(m_undoSaved, &QPushButton::clicked, this, [this] { send(m_model->undoOfSaved(), true); });
    connect(m_formula, &QPushButton::toggled, this, &StagedView::showFormula);
    connect(m_discard, &QPushButton::clicked, this, &StagedView::leave);
    connect(m_save, &QPushButton::clicked, this, &StagedView::save);
}

void StagedView::createFormulaBar()
{
    using Kind = StagedFormula::Kind;
    m_field->setObjectName(QStringLiteral("formulaFieldBox"));
    m_field->setAccessibleName(tr("Column"));
    for (const StagedField field : {StagedField::Price, StagedField::CompareAt, StagedField::Cost, StagedField::Weight, StagedField::Status, StagedField::Tags})
        m_field->addItem(StagedProducts::titleOf(field), int(field));
    m_kind->setObjectName(QStringLiteral("formulaKindBox"));
    m_kind->setAccessibleName(tr("How it changes"));
    m_kind->addItem(tr("by percent"), int(Kind::Percent));
    m_kind->addItem(tr("by adding"), int(Kind::Add));
    m_kind->addItem(tr("to the nearest that ends in"), int(Kind::EndIn));
    m_kind->addItem(tr("to"), int(Kind::Set));
    m_text->setObjectName(QStringLiteral("formulaTextEdit"));
    m_text->setAccessibleName(tr("By how much, or to what"));
    m_text->setFixedWidth(formulaTextWidth);
    m_scope->setObjectName(QStringLiteral("formulaScopeBox"));
    m_scope->setAccessibleName(tr("For which products"));
    auto *apply = new QPushButton(tr("Stage"));
    apply->setObjectName(QStringLiteral("formulaApplyButton"));
    auto *layout = new QHBoxLayout(m_formulaBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    layout->addWidget(plainLabel(tr("Change"), TextLook::Muted));
    layout->addWidget(m_field);
    layout->addWidget(m_kind);
    layout->addWidget(m_text);
    layout->addWidget(m_scope);
    layout->addWidget(apply);
    layout->addStretch();
    const auto hint = [this] {
        switch (Kind(m_kind->currentData().toInt())) {
        case Kind::Percent: m_text->setPlaceholderText(QStringLiteral("10, -7.5")); break;
        case Kind::EndIn: m_text->setPlaceholderText(QStringLiteral("0.99")); break;
        default: m_text->setPlaceholderText(QString());
        }
    };
    hint();
    connect(m_kind, &QComboBox::currentIndexChanged, this, hint);
    connect(m_text, &QLineEdit::returnPressed, this, &StagedView::applyFormula);
    connect(apply, &QPushButton::clicked, this, &StagedView::applyFormula);
}

void StagedView::openFor(PageSource &source, const ListReading &reading)
{
    m_model->setProducts({});
    m_notice->clear();
    m_undoSaved->hide();
    m_table->hide();
    m_state->show();
    m_state->showLoading(tr("Loading the products"));
    m_cancel = CancelToken();
    deliver(StagedQueries::keys(source, reading, m_cancel), this, m_asked.next(), [this](const Result<QList<QUuid>> &keys) {
        if (!keys) {
            m_state->showFailed(tr("The products could not be loaded"), keys.error().message, tr("Close"));
            return;
        }
        m_keys = *keys;
        load();
    });
}

void StagedView::load()
{
    if (m_keys.isEmpty()) {
        emit left();
        return;
    }
    deliver(m_queries.load(m_keys, m_cancel), this, m_asked.next(), [this](const Result<QList<StagedProduct>> &products) {
        if (!products) {
            m_state->showFailed(tr("The products could not be loaded"), products.error().message, tr("Try again"));
            return;
        }
        m_state->hide();
        m_table->show();
        m_model->setProducts(*products);
        m_table->setCurrentIndex(m_model->index(0, int(StagedField::Price)));
        m_table->setFocus(Qt::OtherFocusReason);
        if (products->size() == StagedQueries::mostProducts)
            m_notice->tell(Tone::Waiting, tr("These are the first %1 products of the list. Change more of them with an import.").arg(Format::count(products->size())));
    });
}

void StagedView::tellState()
{
    const int cells = m_model->stagedCells();
    const int problems = m_model->problems();
    QStringList words{tr("%Ln product(s)", nullptr, m_model->rowCount())};
    if (cells > 0)
        words << tr("%Ln cell(s) changed", nullptr, cells);
    if (problems > 0)
        words << tr("%Ln need(s) attention", nullptr, problems);
    m_summary->setText(words.join(QStringLiteral(" · ")));
    m_undo->setEnabled(m_model->canUndo());
    m_discard->setText(cells > 0 ? tr("Discard") : tr("Close"));
    m_save->setText(cells > 0 ? tr("Save %Ln change(s)", nullptr, cells) : tr("Save"));
    m_save->setEnabled(cells > 0 && problems == 0 && !m_sending);
    m_undoSaved->setVisible(cells == 0 && !m_model->undoOfSaved().isEmpty());
    if (problems > 0) {
        const QModelIndex first = m_model->firstProblem();
        m_notice->tell(Tone::Bad,
                       tr("%1, %2 %3: %4").arg(m_model->index(first.row(), 0).data().toString(), StagedProducts::titleOf(StagedField(first.column())), first.data().toString(), first.data(StagedProducts::ProblemRole).toString()),
                       tr("Go to the cell"));
    } else if (m_notice->tone() == Tone::Bad && !m_sending) {
        m_notice->clear();
    }
}

bool StagedView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Paste))
        paste();
    else if (key->matches(QKeySequence::Copy))
        copy();
    else if (key->matches(QKeySequence::Delete))
        clearCells();
    else
        return false;
    return true;
}

void StagedView::paste()
{
    const int leftOut = m_model->paste(m_table->currentIndex(), QGuiApplication::clipboard()->text(), m_table->selectionModel()->selectedIndexes());
    if (leftOut > 0)
        m_notice->tell(Tone::Waiting, tr("%Ln cell(s) had no place below or beside the list and were left out.", nullptr, leftOut));
}

void StagedView::copy() const
{
    QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (int i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells.at(i).row() == cells.at(i - 1).row() ? QLatin1Char('\t') : QLatin1Char('\n');
        text += cells.at(i).data().toString();
    }
    QGuiApplication::clipboard()->setText(text);
}

void StagedView::clearCells()
{
    const QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    if (cells.size() == 1)
        m_model->setData(cells.first(), QString());
    else
        m_model->paste(m_table->currentIndex(), QString(), cells);
}

void StagedView::showFormula(bool shown)
{
    m_formulaBar->setVisible(shown);
    m_formula->setChecked(shown);
    if (!shown)
        return;
    const int rows = int(m_table->selectionModel()->selectedRows(0).size());
    QSet<int> touched;
    for (const QModelIndex &cell : m_table->selectionModel()->selectedIndexes())
        touched.insert(cell.row());
    m_scope->clear();
    m_scope->addItem(tr("all %Ln product(s)", nullptr, m_model->rowCount()), false);
    if (touched.size() > 1 || rows > 0)
        m_scope->addItem(tr("the %Ln marked", nullptr, int(touched.size())), true);
    m_scope->setCurrentIndex(m_scope->count() - 1);
    m_text->setFocus(Qt::OtherFocusReason);
}

void StagedView::applyFormula()
{
    QSet<int> rows;
    if (m_scope->currentData().toBool()) {
        for (const QModelIndex &cell : m_table->selectionModel()->selectedIndexes())
            rows.insert(cell.row());
    }
    const StagedFormula formula{StagedField(m_field->currentData().toInt()), StagedFormula::Kind(m_kind->currentData().toInt()), m_text->text()};
    const int left = m_model->apply(formula, rows.values());
    if (left > 0 && m_model->problems() == 0)
        m_notice->tell(Tone::Waiting, tr("%Ln product(s) could not follow and stay as they were.", nullptr, left));
}

void StagedView::save()
{
    if (m_model->problems() == 0 && m_model->stagedCells() > 0)
        send(m_model->changes(), false);
}

void StagedView::send(const QJsonArray &changes, bool isUndo)
{
    if (m_sending || changes.isEmpty())
        return;
    m_sending = true;
    m_save->setEnabled(false);
    m_undoSaved->setEnabled(false);
    m_table->setEnabled(false);
    const CommandId command = m_command.idFor({{QStringLiteral("changes"), changes}});
    deliver(m_queries.save(command, changes), this, [this, isUndo](const Result<QHash<QUuid, qint64>> &versions) {
        m_sending = false;
        m_table->setEnabled(true);
        m_undoSaved->setEnabled(true);
        if (!versions) {
            if (versions.error().kind != Error::Kind::OutcomeUnknown)
                m_command.settle();
            onRefused(versions.error());
            return;
        }
        m_command.settle();
        isUndo ? m_model->settleUndo(*versions) : m_model->settle(*versions);
        m_notice->tell(Tone::Good, isUndo ? tr("%Ln product(s) are as they were.", nullptr, int(versions->size())) : tr("%Ln product(s) saved.", nullptr, int(versions->size())));
        m_table->setFocus(Qt::OtherFocusReason);
        emit saved(int(versions->size()));
    });
}

void StagedView::onRefused(const Error &error)
{
    const QSet<QUuid> conflicts = StagedQueries::conflictsOf(error);
    m_model->setConflicts(conflicts);
    if (conflicts.isEmpty())
        m_notice->tell(Tone::Bad, error.message);
    else
        m_notice->tell(Tone::Waiting, tr("%Ln product(s) were changed by somebody else meanwhile. Nothing was saved.", nullptr, int(conflicts.size())),
                       tr("Show theirs and keep mine"));
}

void StagedView::refreshConflicts()
{
    QList<QUuid> conflicts;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(StagedProducts::ConflictRole).toBool())
            conflicts << m_model->product(row).id;
    }
    deliver(m_queries.load(conflicts, {}), this, [this](const Result<QList<StagedProduct>> &products) {
        if (!products) {
            m_notice->tell(Tone::Bad, products.error().message);
            return;
        }
        m_model->refresh(*products);
        m_notice->tell(Tone::Accent, tr("The marked products are as they are now; what you changed is still there. Save again to keep it."));
    });
}

void StagedView::leave()
{
    m_cancel.cancel();
    if (m_model->stagedCells() > 0) {
        m_model->discard();
        return;
    }
    showFormula(false);
    emit left();
}
