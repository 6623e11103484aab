// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/editor_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/format.h"
#include "ui/common/merge_view.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
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
    : Sheet(page)
    , m_editor(editor)
    , m_words(std::move(words))
    , m_form(new EditorForm(fields))
    , m_merge(new MergeView)
    , m_notice(new Notice)
    , m_title(plainLabel({}, TextLook::Title))
    , m_others(plainLabel({}, TextLook::Muted))
    , m_draft(plainLabel({}, TextLook::Small))
    , m_save(new ActionButton(m_words.save, Qt::CTRL | Qt::Key_Return))
    , m_throwAway(new QPushButton(tr("Throw away")))
{
    setObjectName(name + QStringLiteral("Sheet"));
    m_title->setObjectName(name + QStringLiteral("TitleLabel"));
    m_title->setWordWrap(true);
    m_others->setObjectName(name + QStringLiteral("OthersLabel"));
    m_others->setWordWrap(true);
    m_draft->setObjectName(name + QStringLiteral("DraftLabel"));
    m_draft->setWordWrap(true);
    m_notice->setObjectName(name + QStringLiteral("Notice"));
    m_save->setObjectName(name + QStringLiteral("SaveButton"));
    m_throwAway->setObjectName(name + QStringLiteral("ThrowAwayButton"));
    setLook(m_save, m_words.look);
    setLook(m_throwAway, ButtonLook::Quiet);
    auto *close = new QPushButton(tr("Close (Esc)"));
    close->setObjectName(name + QStringLiteral("CloseButton"));
    setLook(close, ButtonLook::Quiet);
    // One of the two is there. Not a stack, which is as high as its highest page.
    m_merge->hide();

    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(Space::Page, Space::Page, Space::Page, Space::Page);
    layout->setSpacing(Space::Medium);
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_title);
    if (!m_words.effect.isEmpty()) {
        auto *effect = plainLabel(m_words.effect, TextLook::Muted);
        effect->setWordWrap(true);
        head->addWidget(effect);
    }
    head->addWidget(m_others);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_form);
    layout->addWidget(m_merge);
    layout->addWidget(m_draft);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::Small);
    buttons->addWidget(close);
    buttons->addWidget(m_throwAway);
    buttons->addStretch();
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    setForm(panel, m_words.width);
    setFirstField(m_form->firstField());
    m_others->hide();

    connect(m_form, &EditorForm::edited, this, [this](const QString &field, const QJsonValue &value) {
        m_editor->set(field, value);
        m_throwAway->setVisible(m_editor->isDirty());
    });
    connect(m_merge, &MergeView::decided, this, &EditorSheet::showState);
    connect(close, &QPushButton::clicked, this, &Sheet::close);
    connect(m_throwAway, &QPushButton::clicked, this, &EditorSheet::throwAway);
    connect(m_save, &QPushButton::clicked, this, &EditorSheet::save);
    connect(this, &Sheet::closed, m_editor, [this] {
        if (m_editor->state() != RecordEditor::State::Saving)
            m_editor->close();
    });
    connect(m_editor, &RecordEditor::stateChanged, this, &EditorSheet::showState);
    connect(m_editor, &RecordEditor::valuesChanged, this, [this] { m_form->setValues(m_editor->values()); });
    connect(m_editor, &RecordEditor::problemsFound, this, &EditorSheet::showProblems);
    connect(m_editor, &RecordEditor::draftKept, this, &EditorSheet::showDraft);
    connect(m_editor, &RecordEditor::draftNotKept, this, [this](const Error &error) { m_draft->setText(error.message); });
    connect(m_editor, &RecordEditor::saved, this, &Sheet::close);
    connect(m_editor, &RecordEditor::failed, this, [this](const Error &error) {
        m_notice->tell(Tone::Bad, error.isLoss() ? tr("%1 What you typed is kept. Save again when the connection is back: it is done once.").arg(error.message) : error.message);
    });
}

void EditorSheet::openFor(const EditRecord &record)
{
    m_pressed = false;
    m_notice->clear();
    m_title->setText(m_words.title(Format::isolated(record.title)));
    m_editor->begin(record);
    if (const QDateTime typed = m_editor->resumedFrom(); typed.isValid())
        m_notice->tell(Tone::Accent, tr("This is what you typed %1 and had not saved.").arg(Format::ago(typed)));
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
        m_merge->show(*m_editor, *m_form);
        m_form->hide();
        m_merge->setVisible(true);
        m_notice->clear();
        m_merge->focusFirst();
    } else if (!merging && mergeShown) {
        m_merge->hide();
        m_form->show();
    }
    m_form->setReadOnly(state == State::Saving);
    m_save->setText(state == State::Saving ? m_words.saving : m_words.save);
    m_save->setEnabled(state == State::Editing || (merging && m_editor->isDecided()));
    m_throwAway->setVisible(m_editor->isDirty());
    m_throwAway->setEnabled(state != State::Saving);
}

void EditorSheet::showProblems(const QHash<QString, QString> &problems)
{
    const bool saving = m_pressed || m_editor->state() == RecordEditor::State::Saving;
    m_form->setProblems(problems, saving);
    if (saving && !problems.isEmpty())
        m_form->focusFirst(problems);
}

void EditorSheet::showDraft()
{
    m_draft->setText(m_editor->keepsOnDisk() ? tr("What you type is kept, encrypted, until you save it or throw it away.")
                                             : tr("This computer has no keychain running, so what you type is kept only until the program ends."));
}

void EditorSheet::save()
{
    m_pressed = true;
    m_notice->clear();
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
