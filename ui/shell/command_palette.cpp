// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/command_palette.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/shell/palette_delegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace {

constexpr int paletteWidth = 620;
constexpr int rowsInSight = 10;
// One letter fits half the shop.
constexpr int fewestLetters = 2;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : Sheet(window)
    , m_edit(new QLineEdit)
    , m_list(new QListView)
    , m_state(plainLabel({}, TextLook::Small))
    , m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    m_edit->setObjectName(QStringLiteral("paletteEdit"));
    m_edit->setAccessibleName(tr("Find or go to"));
    m_edit->setPlaceholderText(tr("A number, a name, a code, a view or an action…"));
    m_edit->addAction(Icons::icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What fits"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(rowsInSight * Space::RowHeight);
    m_list->setUniformItemSizes(true);
    m_state->setObjectName(QStringLiteral("paletteState"));
    m_state->setContentsMargins(Space::Medium, 0, Space::Medium, Space::Tight);
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(Space::Small, Space::Small, Space::Small, Space::Small);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    layout->addWidget(m_state);
    setForm(form, paletteWidth);
    setFirstField(m_edit);

    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(this, &Sheet::closed, this, &CommandPalette::forgetQuestions);
    connect(m_list, &QListView::clicked, this, [this] { runCurrent(RecordPlace::Desk); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &CommandPalette::keepChosen);
}

void CommandPalette::openWith(const QList<PaletteEntry> &offers, const UseCounts &uses)
{
    m_offers = offers;
    m_uses = uses;
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->clear();
    }
    find({});
    open();
}

void CommandPalette::addOffers(const QList<PaletteEntry> &offers)
{
    m_offers.append(offers);
    offerFor(m_edit->text().simplified());
}

void CommandPalette::keepChosen()
{
    m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(m_chosen)), 0));
}

void CommandPalette::forgetQuestions()
{
    m_cancel.cancel();
    static_cast<void>(m_generation.next());
    m_asked = 0;
    m_enterWaits.reset();
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    // Presses in the form end there; this one is beside it.
    event->accept();
    close();
}

void CommandPalette::find(const QString &text)
{
    const QString words = text.simplified();
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_asked = 0;
    m_enterWaits.reset();
    m_problem.clear();
    m_records.clear();
    m_chosen.clear();
    const auto ticket = m_generation.next();
    m_model->setRecords({});
    offerFor(words);

    if (words.size() >= fewestLetters) {
        for (const Source &source : std::as_const(m_sources)) {
            ++m_asked;
            deliver(source.find(words, m_cancel), this, ticket, [this, source](const Result<QList<RecordHit>> &found) {
                if (!found)
                    m_problem = found.error().message;
                for (const RecordHit &hit : found.value_or(QList<RecordHit>()))
                    m_records.append({.id = source.kind + u':' + hit.key, .icon = source.icon, .title = hit.title, .detail = hit.detail, .note = source.noun, .run = [source, hit](RecordPlace place) { source.open(hit.key, place); }, .isRecord = true});
                answered();
            });
        }
    }
    showState();
}

void CommandPalette::offerFor(const QString &words)
{
    QList<PaletteEntry> offers = m_offers;
    if (m_echoes && !words.isEmpty())
        offers.append(m_echoes(words));
    m_model->setOffers(offers, m_uses);
    m_model->setWords(words);
}

void CommandPalette::answered()
{
    --m_asked;
    m_model->setRecords(m_records);
    showState();
    if (m_enterWaits && m_asked == 0)
        runCurrent(*m_enterWaits);
}

void CommandPalette::showState()
{
    if (!m_problem.isEmpty())
        m_state->setText(m_problem);
    else if (m_asked > 0)
        m_state->setText(tr("Searching…"));
    else if (m_model->rowCount() == 0)
        m_state->setText(tr("Nothing fits. Try a number, a name or another word."));
    else if (m_records.isEmpty())
        m_state->setText(tr("Up and Down to choose, Enter to go, Esc to leave"));
    else
        m_state->setText(tr("Enter to go, Ctrl+Enter for a tab, Shift+Enter for a window, Esc to leave"));
}

void CommandPalette::runCurrent(RecordPlace place)
{
    // Who types a number and Enter means the record, also when the database is a moment behind the fingers.
    if (m_asked > 0) {
        m_enterWaits = place;
        return;
    }
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const PaletteEntry entry = m_model->entry(current.row());
    close();
    emit used(entry.id);
    entry.run(place);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: {
            const int step = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1
                : key->key() == Qt::Key_PageUp                                          ? -rowsInSight
                                                                                        : rowsInSight;
            const int row = qBound(0, m_list->currentIndex().row() + step, m_model->rowCount() - 1);
            m_list->setCurrentIndex(m_model->index(row, 0));
            if (m_model->rowCount() > 0)
                m_chosen = m_model->entry(row).id;
            return true;
        }
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent(key->modifiers().testFlag(Qt::ControlModifier)     ? RecordPlace::Tab
                           : key->modifiers().testFlag(Qt::ShiftModifier) ? RecordPlace::Window
                                                                          : RecordPlace::Desk);
            return true;
        default:
            break;
        }
    }
    return Sheet::eventFilter(watched, event);
}
