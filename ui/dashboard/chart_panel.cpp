// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dashboard/chart_panel.h"

#include "models/list/atomic_file.h"
#include "models/list/csv_text.h"
#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/skeleton_rows.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSaveFile>
#include <QStackedLayout>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

// A picture goes into a report: twice as fine as a plain screen.
constexpr qreal pictureScale = 2;

} // namespace

ChartPanel::ChartPanel(const QString &name, const QString &title, QWidget *chart, QWidget *parent)
    : Card(title, parent)
    , m_name(name)
    , m_chart(chart)
    , m_note(plainLabel({}, TextLook::Small))
    , m_stale(plainLabel({}, TextLook::Bad))
    , m_stack(new QStackedLayout)
    , m_skeleton(new SkeletonRows)
    , m_state(new EmptyState)
    , m_view(new QTableWidget)
    , m_more(new QToolButton)
{
    setObjectName(name + QStringLiteral("Panel"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the page's columns say how wide
    m_state->setObjectName(name + QStringLiteral("State"));
    m_stale->setObjectName(name + QStringLiteral("StaleLabel"));
    m_stale->setWordWrap(true);
    m_stale->hide();

    m_view->setObjectName(name + QStringLiteral("Table"));
    m_view->setAccessibleName(title);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(Space::DenseRowHeight);
    m_view->horizontalHeader()->setHighlightSections(false);

    m_more->setObjectName(name + QStringLiteral("MoreButton"));
    m_more->setAccessibleName(tr("%1: table, picture, file").arg(title));
    m_more->setIcon(Icons::icon(QStringLiteral("more"), Token::Muted));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_more);
    m_asTable = menu->addAction(tr("Show as a table"), this, &ChartPanel::updateState);
    m_asTable->setCheckable(true);
    m_asTable->setObjectName(name + QStringLiteral("TableAction"));
    menu->addSeparator();
    menu->addAction(tr("Save the picture…"), this, [this] {
            askWhere(tr("Save the picture"), QStringLiteral("png"), tr("Pictures (*.png)"), [this](const QString &path) { return savePicture(path); });
        })
        ->setObjectName(name + QStringLiteral("PictureAction"));
    menu->addAction(tr("Save as CSV…"), this, [this] {
            askWhere(tr("Save the figures"), QStringLiteral("csv"), tr("Comma-separated values (*.csv)"),
                     [this](const QString &path) { return saveCsv(path); });
        })
        ->setObjectName(name + QStringLiteral("CsvAction"));
    m_more->setMenu(menu);
    header()->addWidget(m_note);
    header()->addWidget(m_more);

    // A chart that is lower than its card stands at the top.
    auto *drawn = new QWidget;
    auto *column = new QVBoxLayout(drawn);
    column->setContentsMargins(0, 0, 0, 0);
    const bool grows = m_chart->sizePolicy().verticalPolicy() & QSizePolicy::GrowFlag;
    column->addWidget(m_chart, grows ? 1 : 0);
    if (!grows)
        column->addStretch(1);
    m_chart->setAccessibleName(title);
    for (QWidget *page : {m_skeleton, drawn, static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_state)})
        m_stack->addWidget(page);
    body()->addLayout(m_stack, 1);
    body()->addWidget(m_stale);
    connect(m_state, &EmptyState::actionTriggered, this, &ChartPanel::retryRequested);
    showLoading();
}

void ChartPanel::setNote(const QString &note)
{
    m_note->setText(note);
}

void ChartPanel::setEmptyWords(const QString &what, const QString &why)
{
    m_emptyWhat = what;
    m_emptyWhy = why;
}

bool ChartPanel::isTable() const
{
    return m_asTable->isChecked();
}

void ChartPanel::showLoading()
{
    m_known = false;
    m_stale->hide();
    m_more->setEnabled(false);
    m_stack->setCurrentWidget(m_skeleton);
}

void ChartPanel::showTable(const PanelTable &table)
{
    const bool same = m_known && table == m_table;
    m_known = true;
    m_stale->hide();
    m_table = table;
    if (!same)
        fillTable();
    updateState();
}

void ChartPanel::showFailed(const Error &error)
{
    if (m_known) {
        m_stale->setText(tr("Not up to date: %1").arg(error.message));
        m_stale->show();
        return;
    }
    m_state->showFailed(tr("There are no figures"), error.message, tr("Try again"));
    m_stack->setCurrentWidget(m_state);
}

void ChartPanel::fillTable()
{
    m_view->setColumnCount(int(m_table.headings.size()));
    m_view->setHorizontalHeaderLabels(m_table.headings);
    m_view->setRowCount(int(m_table.rows.size()));
    for (int column = 0; column < m_table.headings.size(); ++column) {
        const Qt::Alignment side = (column == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter;
        m_view->horizontalHeaderItem(column)->setTextAlignment(side);
        m_view->horizontalHeader()->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
        for (int row = 0; row < m_table.rows.size(); ++row) {
            auto *item = new QTableWidgetItem(m_table.rows.at(row).value(column));
            item->setTextAlignment(side);
            m_view->setItem(row, column, item);
        }
    }
}

void ChartPanel::updateState()
{
    if (!m_known)
        return;
    const bool empty = m_table.rows.isEmpty();
    m_more->setEnabled(!empty);
    if (empty) {
        m_state->showEmpty(QStringLiteral("inbox"), m_emptyWhat, m_emptyWhy);
        m_stack->setCurrentWidget(m_state);
    } else {
        m_stack->setCurrentWidget(isTable() ? static_cast<QWidget *>(m_view) : m_chart->parentWidget());
    }
}

void ChartPanel::askWhere(const QString &title, const QString &suffix, const QString &filter, std::function<Result<void>(const QString &)> save)
{
    auto *dialog = new QFileDialog(window(), title, {}, filter);
    dialog->setObjectName(m_name + QStringLiteral("SaveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(accessibleName() + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, save = std::move(save)](const QString &path) {
        if (const auto saved = save(path); saved)
            emit told(Tone::Good, tr("Saved as %1.").arg(path));
        else
            emit told(Tone::Bad, saved.error().message);
    });
    dialog->open();
}

Result<void> ChartPanel::savePicture(const QString &path)
{
    m_more->hide();
    layout()->activate();
    QPixmap picture(size() * pictureScale);
    picture.setDevicePixelRatio(pictureScale);
    picture.fill(Theme::instance().color(Token::Card));
    render(&picture);
    m_more->show();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !picture.save(&file, "PNG") || !file.commit())
        return failure(Error::Kind::Rejected, tr("%1 could not be written: %2").arg(path, file.errorString()));
    return {};
}

Result<void> ChartPanel::saveCsv(const QString &path) const
{
    QByteArray text;
    const auto append = [&text](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                text += ',';
            CsvText::append(text, cells.at(i).toUtf8());
        }
        text += "\r\n";
    };
    append(m_table.headings);
    for (const QStringList &row : m_table.plain)
        append(row);
    AtomicFile file(path);
    if (auto opened = file.open(); !opened)
        return opened;
    if (auto written = file.write(text); !written)
        return written;
    return file.commit();
}
