// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/command_slot.h"
#include "models/core/error.h"
#include "models/core/three_way.h"
#include "models/db/deliver.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

class DraftStore;

// A record as it is in the database now.
struct EditRecord {
    QString key;
    QString title; // what people call it
    FieldValues values;
    qint64 version = 0;
    QString changedBy; // who changed it last, where that is known
};

// What a desk has to say about a form: where its records come from, where they go, and what is wrong with them.
struct EditForm {
    QString desk; // "customers"
    QString form; // "edit"
    std::function<QFuture<Result<EditRecord>>(const QString &key)> load;
    struct Change {
        QString key;
        qint64 version = 0;
        FieldValues changed; // the fields that differ from that version
        FieldValues whole; // all fields as they are to be
    };
    std::function<QFuture<Result<qint64>>(const CommandId &id, const Change &change)> save; // the new version
    // Field and sentence for each value that cannot be saved.
    std::function<QHash<QString, QString>(const FieldValues &)> problems = {};
    // The field that the database refuses; empty: none in particular.
    std::function<QString(const Error &)> fieldOf = {};
};

// Edits one record of a form. What is typed is kept as a draft from the first moment on, and taken up again at the next begin().
//
// A save carries the version that the person started from. When somebody else was first, their record is loaded and merged field by
// field: what only one of the two changed is kept without asking, and saved; where both changed the same field, the editor is Merging
// until decide() has been called for each. After a lost link, saving again sends the same command id, so the effect comes once.
// Lives on the window's thread; answers come by signal.
class RecordEditor : public QObject
{
    Q_OBJECT
public:
    RecordEditor(EditForm form, DraftStore &drafts, QObject *parent = nullptr);
    ~RecordEditor() override;

    enum class State { Closed,
                       Editing,
                       Saving,
                       Merging };
    Q_ENUM(State)

    // Takes up the draft of this record, if there is one.
    void begin(const EditRecord &record);
    // Puts the form away and keeps the draft.
    void close();
    // Throws away what was typed.
    void discard();
    [[nodiscard]] bool hasDraft(const QString &key) const;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString key() const { return m_record.key; }
    [[nodiscard]] QString title() const { return m_record.title; }
    [[nodiscard]] const FieldValues &values() const { return m_mine; }
    [[nodiscard]] bool isDirty() const;
    // When the draft that was taken up was typed; invalid when there was none.
    [[nodiscard]] QDateTime resumedFrom() const { return m_resumedFrom; }
    // Drafts of this form outlive the program.
    [[nodiscard]] bool keepsOnDisk() const;

    void set(const QString &field, const QJsonValue &value);
    void save();

    // While Merging.
    [[nodiscard]] const QList<FieldConflict> &conflicts() const { return m_conflicts; }
    [[nodiscard]] QStringList takenOver() const { return m_takenOver; }
    [[nodiscard]] QString otherPerson() const { return m_otherPerson; }
    void decide(const QString &field, bool mine);
    [[nodiscard]] bool isDecided() const;
    // Saves what was decided.
    void saveMerged();

    // The fields of the last change.
    [[nodiscard]] QStringList lastChanged() const { return m_undo ? m_undo->back.keys() : QStringList(); }
    // Saving the last change back, as a change like any other.
    [[nodiscard]] bool canUndo() const { return m_undo.has_value(); }
    void undo();

signals:
    void stateChanged(RecordEditor::State state);
    void valuesChanged(); // by something else than set()
    void problemsFound(const QHash<QString, QString> &problems);
    void draftKept(const QDateTime &at);
    void draftNotKept(const Error &error);
    // `takenOver`: what somebody else changed meanwhile, and is kept.
    void saved(const QString &key, const QStringList &takenOver);
    void failed(const Error &error);

private:
    struct Undo {
        EditRecord record; // as it was saved
        FieldValues back; // the fields that changed, with their values before
    };

    void setState(State state);
    void takeUp(const EditRecord &record, const FieldValues &was, const FieldValues &mine);
    void send();
    void onSaved(const FieldValues &changed, const Result<qint64> &version);
    void loadTheirs();
    void onTheirs(const Result<EditRecord> &theirs);
    void fail(const Error &error);
    void keepDraft();

    EditForm m_form;
    DraftStore &m_drafts;
    State m_state = State::Closed;
    EditRecord m_record; // as it was when the person began, or as it was merged with last
    FieldValues m_mine;
    CommandSlot m_slot;
    QUuid m_sentAs;
    QJsonObject m_sent;
    Generation m_generation;
    QTimer m_draftTimer;
    QDateTime m_resumedFrom;
    QList<FieldConflict> m_conflicts;
    QHash<QString, bool> m_decisions;
    QStringList m_takenOver;
    QString m_otherPerson;
    int m_merges = 0;
    std::optional<Undo> m_undo;
};
