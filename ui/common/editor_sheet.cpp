// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/editor_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/format.h"
#include "ui/common/merge_view.h"
#include "ui/common/notice.h"

#include <QLabel>
#include <QLocale>

namespace {

QString othersWords(const QList<PersonPresent> &others)
{
    QStringList editing;
    QStringList looking;
    for (const PersonPresent &person : others)
        (person.isEditing ? editing : looking).append(Format::isolated(person.name));
    QStringList sentences;
    if (!editing.isEmpty())
        sentences << EditorSheet::tr("Editing this as well: %1.").arg(QLocale().createSeparatedList(editing));
    if (!looking.isEmpty())
        sentences << EditorSheet::tr("Has this open: %1.").arg(QLocale().createSeparatedList(looking));
    return sentences.join(u' ');
}

} // namespace

EditorSheet::EditorSheet(QWidget *page, const QString &name, RecordEditor *editor, const QList<FormField> &fields, EditorWords words)
    : FormSheet(page, name, QStringLiteral("Save"), fields,
                {.effect = words.effect, .act = words.save, .acting = words.saving, .look = words.look, .width = words.width})
    , m_editor(editor)
    , m_recordTitle(std::move(words.title))
    , m_merge(new MergeView)
    , m_others(plainLabel({}, TextLook::Muted))
    , m_draft(plainLabel({}, TextLook::Small))
    , m_throwAway(new QPushButton(tr("Throw away")))
{
    m_others->setObjectName(name + QStringLiteral("OthersLabel"));
    m_others->setWordWrap(true);
    m_draft->setObjectName(name + QStringLiteral("DraftLabel"));
    m_draft->setWordWrap(true);
    m_throwAway->setObjectName(name + QStringLiteral("ThrowAwayButton"));
    head()->addWidget(m_others);
    m_others->hide();
    // Form and merge: one of the two is there. Not a stack, which is as high as its highest page.
    below()->addWidget(m_merge);
    m_merge->hide();
    below()->addWidget(m_draft);
    addQuietButton(m_throwAway);
    assemble();

    connect(form(), &EditorForm::edited, this, [this](const QString &field, const QJsonValue &value) {
        m_editor->set(field, value);
        m_throwAway->setVisible(m_editor->isDirty());
    });
    connect(m_merge, &MergeView::decided, this, &EditorSheet::showState);
    connect(m_throwAway, &QPushButton::clicked, this, &EditorSheet::throwAway);
    connect(button(), &QPushButton::clicked, this, &EditorSheet::save);
    connect(this, &Sheet::closed, m_editor, [this] {
        if (m_editor->state() != RecordEditor::State::Saving)
            m_editor->close();
    });
    connect(m_editor, &RecordEditor::stateChanged, this, &EditorSheet::showState);
    connect(m_editor, &RecordEditor::valuesChanged, this, [this] { form()->setValues(m_editor->values()); });
    connect(m_editor, &RecordEditor::problemsFound, this, &EditorSheet::showProblems);
    connect(m_editor, &RecordEditor::draftKept, this, &EditorSheet::showDraft);
    connect(m_editor, &RecordEditor::draftNotKept, this, [this](const Error &error) { m_draft->setText(error.message); });
    connect(m_editor, &RecordEditor::saved, this, &Sheet::close);
    connect(m_editor, &RecordEditor::failed, this, [this](const Error &error) {
        notice()->tell(Tone::Bad, error.isLoss() ? tr("%1 What you typed is kept. Save again when the connection is back: it is done once.").arg(error.message) : error.message);
    });
}

void EditorSheet::openFor(const EditRecord &record)
{
    m_pressed = false;
    notice()->clear();
    title()->setText(m_recordTitle(Format::isolated(record.title)));
    m_editor->begin(record);
    if (const QDateTime typed = m_editor->resumedFrom(); typed.isValid())
        notice()->tell(Tone::Accent, tr("This is what you typed %1 and had not saved.").arg(Format::ago(typed)));
    showState();
    showDraft();
    open();
}

void EditorSheet::setOthers(const QList<PersonPresent> &others)
{
    m_others->setText(othersWords(others));
    m_others->setVisible(!others.isEmpty());
}

void EditorSheet::showState()
{
    using State = RecordEditor::State;
    const State state = m_editor->state();
    const bool merging = state == State::Merging;
    const bool mergeShown = !m_merge->isHidden();
    if (merging && !mergeShown) {
        m_merge->show(*m_editor, *form());
        form()->hide();
        m_merge->setVisible(true);
        notice()->clear();
        m_merge->focusFirst();
    } else if (!merging && mergeShown) {
        m_merge->hide();
        form()->show();
    }
    showActing(state == State::Saving);
    button()->setEnabled(state == State::Editing || (merging && m_editor->isDecided()));
    m_throwAway->setVisible(m_editor->isDirty());
    m_throwAway->setEnabled(state != State::Saving);
}

void EditorSheet::showProblems(const QHash<QString, QString> &problems)
{
    const bool saving = m_pressed || m_editor->state() == RecordEditor::State::Saving;
    form()->setProblems(problems, saving);
    if (saving && !problems.isEmpty())
        form()->focusFirst(problems);
}

void EditorSheet::showDraft()
{
    m_draft->setText(m_editor->keepsOnDisk() ? tr("What you type is kept, encrypted, until you save it or throw it away.")
                                             : tr("This computer has no keychain running, so what you type is kept only until the program ends."));
}

void EditorSheet::save()
{
    m_pressed = true;
    notice()->clear();
    if (m_editor->state() == RecordEditor::State::Merging)
        m_editor->saveMerged();
    else
        m_editor->save();
    m_pressed = false;
}

void EditorSheet::throwAway()
{
    m_editor->discard();
    close();
}
