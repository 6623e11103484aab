// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/edit/record_editor.h"

#include "models/core/draft_store.h"

#include <chrono>

using namespace std::chrono_literals;

namespace {

// At most so much of what was typed is lost when the program is killed.
constexpr auto draftDelay = 300ms;
// Somebody who saves as often as this while one save is under way is a program.
constexpr int mostMerges = 5;

const auto staleVersion = QStringLiteral("BR001");

} // namespace

RecordEditor::RecordEditor(EditForm form, DraftStore &drafts, QObject *parent)
    : QObject(parent)
    , m_form(std::move(form))
    , m_drafts(drafts)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &RecordEditor::keepDraft);
}

RecordEditor::~RecordEditor() = default;

void RecordEditor::begin(const EditRecord &record)
{
    if (m_state != State::Closed)
        close();
    (void)m_generation.next();
    m_slot.settle();
    m_sentAs = {};
    m_merges = 0;
    m_resumedFrom = {};
    m_takenOver.clear();
    const std::optional<Draft> draft = m_drafts.find(m_form.desk, m_form.form, record.key);
    if (!draft) {
        takeUp(record, record.values, record.values);
        return;
    }
    m_resumedFrom = draft->at;
    if (!draft->command.isNull()) {
        m_sentAs = draft->command;
        m_sent = draft->sent;
        m_slot.restore(CommandId::from(draft->command), draft->sent);
    }
    if (draft->version == record.version || !m_sentAs.isNull()) {
        // What was sent may have arrived: the same command is sent with the version it had, and the server knows.
        EditRecord started = record;
        started.version = draft->version;
        started.values = draft->was;
        takeUp(started, draft->was, draft->mine);
    } else {
        takeUp(record, draft->was, draft->mine);
    }
}

void RecordEditor::takeUp(const EditRecord &record, const FieldValues &was, const FieldValues &mine)
{
    const ThreeWay merge = threeWay(was, mine, record.values);
    m_record = record;
    m_mine = merge.merged;
    m_conflicts = merge.conflicts;
    m_takenOver += merge.takenOver;
    m_takenOver.removeDuplicates();
    m_otherPerson = record.changedBy;
    m_decisions.clear();
    emit valuesChanged();
    setState(m_conflicts.isEmpty() ? State::Editing : State::Merging);
}

void RecordEditor::close()
{
    if (m_draftTimer.isActive()) {
        m_draftTimer.stop();
        keepDraft();
    }
    (void)m_generation.next();
    setState(State::Closed);
}

void RecordEditor::discard()
{
    m_draftTimer.stop();
    (void)m_generation.next();
    m_drafts.remove(m_form.desk, m_form.form, m_record.key);
    m_mine = m_record.values;
    setState(State::Closed);
}

bool RecordEditor::hasDraft(const QString &key) const
{
    return m_drafts.find(m_form.desk, m_form.form, key).has_value();
}

bool RecordEditor::isDirty() const
{
    return m_state != State::Closed && !changedFields(m_record.values, m_mine).isEmpty();
}

bool RecordEditor::keepsOnDisk() const
{
    return m_drafts.isOnDisk();
}

void RecordEditor::set(const QString &field, const QJsonValue &value)
{
    if (m_state == State::Closed || m_mine.value(field) == value)
        return;
    m_mine.insert(field, value);
    // Not restarted: somebody who types without a pause is kept up with as well.
    if (!m_draftTimer.isActive())
        m_draftTimer.start();
    if (m_form.problems)
        emit problemsFound(m_form.problems(m_mine));
}

void RecordEditor::save()
{
    if (m_state != State::Editing)
        return;
    const QHash<QString, QString> problems = m_form.problems ? m_form.problems(m_mine) : QHash<QString, QString>();
    emit problemsFound(problems);
    if (!problems.isEmpty())
        return;
    m_merges = 0;
    send();
}

void RecordEditor::send()
{
    const FieldValues changed = changedFields(m_record.values, m_mine);
    if (changed.isEmpty()) {
        // Nothing is left to change: the other person has written the same.
        onSaved(changed, m_record.version);
        return;
    }
    m_sent = {{QStringLiteral("version"), m_record.version}, {QStringLiteral("changed"), changed}};
    const CommandId id = m_slot.idFor(m_sent);
    m_sentAs = id.uuid();
    m_draftTimer.stop();
    keepDraft();
    setState(State::Saving);
    deliver(m_form.save(id, {m_record.key, m_record.version, changed, m_mine}), this, m_generation.next(),
            [this, changed](const Result<qint64> &version) { onSaved(changed, version); });
}

void RecordEditor::onSaved(const FieldValues &changed, const Result<qint64> &version)
{
    if (!version && version.error().isLoss()) {
        // Nobody knows what became of it; the same press finds the same command.
        fail(version.error());
        return;
    }
    m_slot.settle();
    m_sentAs = {};
    if (!version && version.error().sqlState == staleVersion && m_merges < mostMerges) {
        ++m_merges;
        loadTheirs();
        return;
    }
    if (!version) {
        if (const QString field = m_form.fieldOf ? m_form.fieldOf(version.error()) : QString(); !field.isEmpty())
            emit problemsFound({{field, version.error().message}});
        fail(version.error());
        return;
    }
    m_draftTimer.stop();
    m_drafts.remove(m_form.desk, m_form.form, m_record.key);
    FieldValues back;
    for (auto field = changed.begin(); field != changed.end(); ++field)
        back.insert(field.key(), m_record.values.value(field.key()));
    m_record.values = m_mine;
    m_record.version = *version;
    m_undo.reset();
    if (!back.isEmpty())
        m_undo = Undo{m_record, back};
    setState(State::Closed);
    emit saved(m_record.key, m_takenOver);
}

void RecordEditor::loadTheirs()
{
    setState(State::Saving);
    deliver(m_form.load(m_record.key), this, m_generation.next(), [this](const Result<EditRecord> &theirs) { onTheirs(theirs); });
}

void RecordEditor::onTheirs(const Result<EditRecord> &theirs)
{
    if (!theirs) {
        // Gone, or not visible any more: said so, which is something else than a change by somebody.
        fail(theirs.error());
        return;
    }
    takeUp(*theirs, m_record.values, m_mine);
    keepDraft();
    if (m_state == State::Editing)
        send();
}

void RecordEditor::decide(const QString &field, bool mine)
{
    m_decisions.insert(field, mine);
}

bool RecordEditor::isDecided() const
{
    return std::all_of(m_conflicts.begin(), m_conflicts.end(),
                       [this](const FieldConflict &conflict) { return m_decisions.contains(conflict.field); });
}

void RecordEditor::saveMerged()
{
    if (m_state != State::Merging || !isDecided())
        return;
    for (const FieldConflict &conflict : std::as_const(m_conflicts))
        m_mine.insert(conflict.field, m_decisions.value(conflict.field) ? conflict.mine : conflict.theirs);
    m_conflicts.clear();
    emit valuesChanged();
    setState(State::Editing);
    save();
}

void RecordEditor::undo()
{
    if (!m_undo || m_state != State::Closed)
        return;
    const Undo undo = *std::exchange(m_undo, {});
    m_takenOver.clear();
    m_resumedFrom = {};
    m_merges = 0;
    takeUp(undo.record, undo.record.values, undo.record.values);
    for (auto field = undo.back.begin(); field != undo.back.end(); ++field)
        m_mine.insert(field.key(), field.value());
    emit valuesChanged();
    send();
}

void RecordEditor::fail(const Error &error)
{
    keepDraft();
    setState(State::Editing);
    emit failed(error);
}

void RecordEditor::keepDraft()
{
    if (!isDirty() && m_sentAs.isNull()) {
        m_drafts.remove(m_form.desk, m_form.form, m_record.key);
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto kept = m_drafts.put({.desk = m_form.desk,
                                    .form = m_form.form,
                                    .key = m_record.key,
                                    .title = m_record.title,
                                    .version = m_record.version,
                                    .was = m_record.values,
                                    .mine = m_mine,
                                    .at = now,
                                    .command = m_sentAs,
                                    .sent = m_sentAs.isNull() ? QJsonObject() : m_sent});
    if (kept)
        emit draftKept(now);
    else
        emit draftNotKept(kept.error());
}

void RecordEditor::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged(state);
}
