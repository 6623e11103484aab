// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/administration/schema_page.h"

#include "models/db/session.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStackedLayout>
#include <QTableWidget>
#include <QVBoxLayout>

namespace {

constexpr int checksumShown = 12;

QString matchWords(MigrationRow::Match match)
{
    switch (match) {
    case MigrationRow::Match::Same: return SchemaPage::tr("as this program has it");
    case MigrationRow::Match::Differs: return SchemaPage::tr("differs from this program's file");
    case MigrationRow::Match::Unknown: return SchemaPage::tr("unknown to this program");
    }
    return {};
}

} // namespace

SchemaPage::SchemaPage(Session &session, QWidget *parent)
    : DeskPage(tr("Database"), parent)
    , m_queries(session.executor())
    , m_notice(new Notice)
    , m_version(plainLabel({}, TextLook::Muted))
    , m_table(new QTableWidget)
    , m_state(new EmptyState)
    , m_stack(new QStackedLayout)
{
    setObjectName(QStringLiteral("schemaPage"));
    m_notice->setObjectName(QStringLiteral("schemaNotice"));
    m_version->setObjectName(QStringLiteral("schemaVersionLabel"));
    m_version->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("migrationsTable"));
    m_table->setAccessibleName(tr("Migrations"));
    m_table->setColumnCount(6);
    m_table->setHorizontalHeaderLabels({tr("Version"), tr("What"), tr("When"), tr("By"), tr("Took"), tr("File")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Space::RowHeight);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    setFocusProxy(m_table);

    auto *shown = new QWidget;
    auto *layout = new QVBoxLayout(shown);
    layout->setContentsMargins(Space::Page, 0, Space::Page, Space::Page);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_notice);
    layout->addWidget(m_version);
    auto *card = new Card;
    card->body()->addWidget(m_table);
    layout->addWidget(card, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(shown);
    setLayout(m_stack);
    m_state->showLoading(tr("Asking the database which migrations it has"));
    connect(m_state, &EmptyState::actionTriggered, this, &SchemaPage::refresh);
}

SchemaPage::~SchemaPage() = default;

void SchemaPage::refresh()
{
    deliver(m_queries.schema({}), this, m_loads.next(), [this](const Result<SchemaState> &state) {
        if (state) {
            show(*state);
            m_stack->setCurrentIndex(1);
        } else if (m_stack->currentIndex() == 0) {
            m_state->showFailed(tr("The migrations could not be loaded"), state.error().message, tr("Try again"));
        } else {
            m_notice->tell(Tone::Bad, state.error().message);
        }
    });
}

void SchemaPage::show(const SchemaState &state)
{
    setSummary(tr("Version %1").arg(state.newest()));
    m_version->setText(tr("The database is at version %1; this program was built for version %2.").arg(QString::number(state.newest()), QString::number(state.expected)));
    QStringList problems;
    if (!state.missing.isEmpty())
        problems << tr("The database has not had %1. Run “backroomctl migrate”.").arg(QLocale().createSeparatedList(state.missing));
    if (state.newest() > state.expected)
        problems << tr("The database is newer than this program. Install the new version here.");
    for (const MigrationRow &row : state.rows) {
        if (row.match == MigrationRow::Match::Differs)
            problems << tr("Version %1 ran from another file than this program has: somebody edited a migration.").arg(row.version);
    }
    if (problems.isEmpty())
        m_notice->clear();
    else
        m_notice->tell(Tone::Bad, problems.join(u' '));

    m_table->setRowCount(int(state.rows.size()));
    int line = 0;
    for (const MigrationRow &row : state.rows) {
        const QStringList cells{QStringLiteral("V%1").arg(row.version, 3, 10, QLatin1Char('0')),
                                row.description,
                                Format::when(row.executedAt),
                                row.executedBy.isEmpty() ? QStringLiteral("—") : row.executedBy,
                                tr("%1 ms").arg(QLocale().toString(row.milliseconds)),
                                row.checksum.left(checksumShown) + QStringLiteral(" · ") + matchWords(row.match)};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            if (row.match != MigrationRow::Match::Same)
                item->setForeground(Theme::instance().tone(Tone::Bad).ink);
            m_table->setItem(line, column, item);
        }
        m_table->item(line, 2)->setToolTip(plainTip(Format::stamp(row.executedAt)));
        m_table->item(line, 5)->setToolTip(plainTip(row.checksum));
        ++line;
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
}
