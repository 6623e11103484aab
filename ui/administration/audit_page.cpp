// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/administration/audit_page.h"

#include "models/administration/administration_lists.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "ui/administration/administration_words.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/named_values.h"
#include "ui/common/record_table.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <tuple>

namespace {

// The table in words, in the list.
class TableDelegate final : public RowDelegate
{
public:
    [[nodiscard]] QString text(const QModelIndex &index) const override { return auditedTable(index.data().toString()); }
};

QWidget *differencesContent(const QList<AuditDifference> &differences)
{
    auto *grid = newGrid();
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    int column = 0;
    for (const QString &title : {AuditPage::tr("Field"), AuditPage::tr("Before"), AuditPage::tr("After")})
        grid->addWidget(plainLabel(title, TextLook::Small), 0, column++);
    const auto shown = [](const QString &value) { return value.isEmpty() ? QStringLiteral("—") : value; };
    for (const AuditDifference &difference : differences) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(difference.field, TextLook::Muted), row, 0, Qt::AlignTop);
        grid->addWidget(selectable(wrapped(plainLabel(shown(difference.before), TextLook::Muted))), row, 1, Qt::AlignTop);
        grid->addWidget(selectable(wrapped(plainLabel(shown(difference.after)))), row, 2, Qt::AlignTop);
    }
    return grid->parentWidget();
}

} // namespace

AuditPage::AuditPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : RecordDeskPage(session, tr("Audit"), auditListDefinition(), std::move(source),
                     {.name = QStringLiteral("audit"), .relation = {}, .keyColumn = {}, .nouns = {.counted = [](int n) { return tr("%Ln change(s)", nullptr, n); }, .icon = QStringLiteral("desk-operations"), .emptyTitle = tr("No change is like that"), .emptyText = tr("Take a filter away to see more of them."), .failedTitle = tr("The audit could not be loaded"), .name = tr("Audit")}, .views = auditViews()},
                     QStringLiteral("auditEntry"), {.name = tr("Change"), .icon = QStringLiteral("desk-operations"), .nothingTitle = tr("No change chosen"), .nothingText = tr("Choose one to see what it was before and what it is after."), .failedTitle = tr("The change could not be loaded")}, parent)
    , m_queries(session.executor())
    , m_open(new QPushButton(tr("Show the record")))
    , m_differences(pane()->addCard("auditDifferencesCard", tr("Values")))
    , m_record(pane()->addCard("auditRecordCard", tr("Where")))
    , m_history(pane()->addCard("auditHistoryCard", tr("Other changes of this record")))
{
    list()->setDelegate(QStringLiteral("action"), new ChipDelegate(auditAction));
    list()->setDelegate(QStringLiteral("relation"), new TableDelegate);
    m_open->setObjectName(QStringLiteral("openAuditedButton"));
    header()->addAction(m_open);
    connect(m_open, &QPushButton::clicked, this, [this] { emit recordRequested(m_desk, m_recordKey); });
}

AuditPage::~AuditPage() = default;

void AuditPage::load()
{
    await(m_queries.auditEntry(id(), freshToken()), [this](const AuditEntry &entry) { show(entry); });
}

void AuditPage::show(const AuditEntry &entry)
{
    const QString title = auditedTable(entry.relation);
    header()->show(title, auditAction(entry.action), dotted({Format::isolated(entry.who), Format::stamp(entry.at)}));
    m_title = dotted({title, auditAction(entry.action).word, Format::isolated(entry.who), Format::when(entry.at)});
    m_desk.clear();
    for (const AuditedTable &table : auditedTables()) {
        if (table.relation == entry.relation)
            std::tie(m_desk, m_recordKey) = std::tuple(table.desk, entry.key[table.key].toString());
    }
    m_open->setVisible(!m_desk.isEmpty());
    m_differences->setContent(entry.differences.isEmpty() ? nullptr : differencesContent(entry.differences));
    QList<QPair<QString, QString>> rows{{tr("Table"), entry.relation}};
    for (auto part = entry.key.constBegin(); part != entry.key.constEnd(); ++part)
        rows.append({part.key(), part.value().toVariant().toString()});
    rows.append({tr("Login"), entry.login});
    rows.append({tr("Transaction"), entry.transaction});
    m_record->setContent(namedValues(rows));
    if (entry.history.isEmpty()) {
        m_history->setContent(nullptr);
        return;
    }
    auto *grid = newGrid(0);
    int row = 0;
    for (const AuditEvent &event : entry.history)
        addEvent(grid, row++, int(entry.history.size()), auditAction(event.action).tone, tr("%1 by %2", "what, who").arg(auditAction(event.action).word, Format::isolated(event.who)),
                 dotted({Format::when(event.at), event.action == QLatin1String("UPDATE") ? event.fields.join(QStringLiteral(", ")) : QString()}), Format::stamp(event.at));
    m_history->setContent(grid->parentWidget());
}
