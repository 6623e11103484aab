// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/counts_page.h"

#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/stock/stock_lists.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/stock/count_sheets.h"
#include "ui/stock/stock_words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>

#include <algorithm>

namespace {

const QKeySequence primaryKey(Qt::CTRL | Qt::Key_Return);
// A card is read, not searched: the differences come first.
constexpr qsizetype mostLines = 200;

QString foundWords(const CountLine &line)
{
    if (!line.counted)
        return CountsPage::tr("not counted yet");
    if (line.recount)
        return CountsPage::tr("to be counted again");
    if (!line.expected)
        return CountsPage::tr("counted");
    return CountsPage::tr("found %1, expected %2").arg(Format::count(*line.counted), Format::count(*line.expected));
}

} // namespace

CountsPage::CountsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : StockDeskPage(session, tr("Counts"), countListDefinition(), std::move(source),
                    {.name = QStringLiteral("counts"),
                     .relation = QStringLiteral("shop.stock_counts"),
                     .keyColumn = QStringLiteral("count_id"),
                     .nouns = {.counted = [](int n) { return tr("%Ln count(s)", nullptr, n); },
                               .icon = QStringLiteral("check"),
                               .emptyTitle = tr("No count is like that"),
                               .emptyText = tr("Begin one with New count: a few bins a day keep the figures right."),
                               .failedTitle = tr("The counts could not be loaded"),
                               .name = tr("Counts")},
                     .views = countViews()},
                    QStringLiteral("countDetail"),
                    {.name = tr("Count"),
                     .icon = QStringLiteral("check"),
                     .nothingTitle = tr("No count chosen"),
                     .nothingText = tr("Choose one to go on counting, or to decide about what was found."),
                     .failedTitle = tr("The count could not be loaded")},
                    parent)
    , m_lines(pane()->addCard("countLinesCard", tr("Lines")))
    , m_notes(pane()->addCard("countNotesCard", tr("Note")))
    , m_countButton(newButton("countButton", tr("Count…"), {}))
    , m_handIn(newButton("handInButton", tr("Hand in"), {}))
    , m_approve(newButton("approveCountButton", tr("Approve"), {}))
    , m_recount(newButton("recountButton", {}, Qt::Key_F3))
    , m_cancel(newButton("cancelCountButton", tr("Drop the count"), Qt::CTRL | Qt::SHIFT | Qt::Key_X))
    , m_start(new StartCountSheet(session, this))
    , m_sheet(new CountSheet(session, this))
{
    addSheet(m_start);
    addSheet(m_sheet);
    for (ActionButton *button : {m_countButton, m_handIn, m_approve, m_recount, m_cancel})
        header()->addAction(button);
    connect(m_countButton, &QPushButton::clicked, this, [this] { m_sheet->openFor(*m_count); });
    connect(m_handIn, &QPushButton::clicked, this, [this] { move(QStringLiteral("REVIEW"), tr("The count is handed in. Somebody else decides about it.")); });
    connect(m_approve, &QPushButton::clicked, this, [this] { move(QStringLiteral("APPROVED"), tr("The count is approved: the books say what was found.")); });
    connect(m_recount, &QPushButton::clicked, this, [this] {
        move(QStringLiteral("COUNTING"), tr("%Ln line(s) will be counted again.", nullptr, int(chosenLines().size())), chosenLines());
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { move(QStringLiteral("CANCELLED"), tr("The count is dropped; no figure changed.")); });

    ActionButton *begin = newButton("newCountButton", tr("New count…"), Qt::Key_F2);
    setLook(begin, ButtonLook::Primary);
    begin->setVisible(session.hasAnyRole(Roles(Role::Warehouse) | Role::Manager));
    list()->addAction(begin);
    connect(begin, &QPushButton::clicked, this, [this] {
        withWarehouses([this](const QList<StockWarehouse> &all) { m_start->openFor(all); });
    });
}

CountsPage::~CountsPage() = default;

void CountsPage::forget()
{
    m_count.reset();
    m_choices.clear();
}

void CountsPage::load()
{
    await(queries().count(id(), freshToken()), [this](CountDetail count) { show(std::move(count)); });
}

void CountsPage::move(const QString &status, const QString &news, const QStringList &recount)
{
    run({StockCommand::Kind::MoveCount,
         {{QStringLiteral("count_id"), m_count->id.toString(QUuid::WithoutBraces)},
          {QStringLiteral("to_status"), status},
          {QStringLiteral("row_version"), m_count->rowVersion},
          {QStringLiteral("recount"), recount.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(recount))}}},
        news);
}

void CountsPage::show(CountDetail count)
{
    m_count = std::move(count);
    const int left = m_count->linesLeft();
    QStringList subtitle{tr("%Ln line(s)", nullptr, int(m_count->lines.size()))};
    if (m_count->status == QLatin1String("COUNTING"))
        subtitle << (left > 0 ? tr("%1 still to count").arg(Format::count(left)) : tr("all counted"));
    subtitle << tr("begun %1 by %2").arg(Format::when(m_count->begunAt), m_count->begunBy);
    if (m_count->decidedAt.isValid())
        subtitle << tr("decided %1 by %2").arg(Format::when(m_count->decidedAt), m_count->decidedBy);
    header()->show(m_count->warehouseName, stockState(m_count->status), dotted(subtitle));

    const bool counting = m_count->mayMoveTo(QStringLiteral("REVIEW"));
    const bool deciding = m_count->mayMoveTo(QStringLiteral("APPROVED"));
    m_countButton->setVisible(counting && left > 0);
    m_handIn->setVisible(counting && left == 0);
    m_approve->setVisible(deciding);
    m_recount->setVisible(deciding);
    m_cancel->setVisible(m_count->mayMoveTo(QStringLiteral("CANCELLED")));
    ActionButton *primary = deciding ? m_approve : left > 0 ? m_countButton
                                                            : m_handIn;
    for (ActionButton *button : {m_countButton, m_handIn, m_approve}) {
        setLook(button, button == primary ? ButtonLook::Primary : ButtonLook::Secondary);
        button->setKey(button == primary ? primaryKey : QKeySequence());
    }
    m_lines->setContent(linesContent());
    showRecount();
    QLabel *note = nullptr;
    if (!m_count->notes.isEmpty()) {
        note = plainLabel(m_count->notes);
        note->setWordWrap(true);
    }
    m_notes->setContent(note);
}

QWidget *CountsPage::linesContent()
{
    m_choices.clear();
    QList<CountLine> lines = m_count->lines;
    // the differences first, largest first; then what is not counted yet
    const auto weight = [](const CountLine &line) { return line.variance ? qAbs(*line.variance) : line.isOpen() ? 1
                                                                                                                : 0; };
    std::stable_sort(lines.begin(), lines.end(), [&](const CountLine &one, const CountLine &other) { return weight(one) > weight(other); });

    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Medium);
    grid->setVerticalSpacing(Space::Small);
    grid->setColumnStretch(1, 1);
    const bool deciding = m_count->mayMoveTo(QStringLiteral("APPROVED"));
    for (const CountLine &line : lines.first(qMin(lines.size(), mostLines))) {
        const int row = grid->rowCount();
        if (deciding) {
            auto *box = new QCheckBox;
            box->setObjectName(QStringLiteral("recount_%1").arg(line.sku));
            box->setAccessibleName(tr("Count %1 again").arg(line.name));
            box->setToolTip(plainTip(tr("Count again")));
            box->setChecked(line.variance.value_or(0) != 0);
            connect(box, &QCheckBox::toggled, this, &CountsPage::showRecount);
            grid->addWidget(box, row, 0, Qt::AlignTop);
            m_choices.append({line.id, box});
        }
        auto *name = plainLabel(line.name);
        name->setWordWrap(true);
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(name);
        auto *second = plainLabel(dotted({line.bin, line.sku, foundWords(line)}), TextLook::Small);
        second->setWordWrap(true);
        words->addWidget(second);
        grid->addLayout(words, row, 1);
        if (line.variance)
            grid->addWidget(plainLabel(signedCount(*line.variance), *line.variance < 0 ? TextLook::Bad : *line.variance > 0 ? TextLook::Strong
                                                                                                                            : TextLook::Muted),
                            row, 2, Qt::AlignRight | Qt::AlignTop);
    }
    if (lines.size() > mostLines)
        grid->addWidget(plainLabel(tr("and %Ln more line(s)", nullptr, int(lines.size() - mostLines)), TextLook::Muted), grid->rowCount(), 1);
    return content;
}

QStringList CountsPage::chosenLines() const
{
    QStringList lines;
    for (const Choice &choice : m_choices) {
        if (choice.box->isChecked())
            lines << choice.line.toString(QUuid::WithoutBraces);
    }
    return lines;
}

void CountsPage::showRecount()
{
    const int chosen = int(chosenLines().size());
    m_recount->setText(tr("Count %Ln line(s) again", nullptr, chosen));
    m_recount->setEnabled(chosen > 0);
}

void CountsPage::onScan(const QString &code)
{
    if (m_count && !m_countButton->isHidden()) {
        m_sheet->openFor(*m_count);
        m_sheet->scan(code);
        return;
    }
    tellScan(Tone::Waiting, code.trimmed(), tr("Choose the count that this belongs to, then scan again."));
}

void CountsPage::onFinished(const QJsonObject &answer)
{
    const QString begun = answer[QStringLiteral("count_id")].toString();
    if (!begun.isEmpty() && QUuid::fromString(begun) != id()) {
        list()->setView(QStringLiteral("counting"));
        openRecord(begun);
    }
}
