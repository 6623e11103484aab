// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/merge_view.h"

#include "models/edit/record_editor.h"
#include "ui/common/editor_form.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>

namespace {

QLabel *cellLabel(const QString &text, TextLook look = TextLook::Body)
{
    auto *label = plainLabel(text, look);
    label->setWordWrap(true);
    label->setMinimumWidth(40);
    return label;
}

QString shown(const QString &text)
{
    return text.isEmpty() ? MergeView::tr("(empty)") : text;
}

} // namespace

MergeView::MergeView(QWidget *parent)
    : QWidget(parent)
    , m_intro(cellLabel({}))
    , m_takenOver(cellLabel({}, TextLook::Small))
{
    setObjectName(QStringLiteral("mergeView"));
    m_intro->setObjectName(QStringLiteral("mergeIntroLabel"));
    m_takenOver->setObjectName(QStringLiteral("mergeTakenOverLabel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_intro);
    layout->addWidget(m_takenOver);
    layout->addStretch();
}

void MergeView::show(RecordEditor &editor, const EditorForm &form)
{
    const QString who = editor.otherPerson().isEmpty() ? tr("Somebody else") : Format::isolated(editor.otherPerson());
    m_intro->setText(tr("%1 changed the same record while you were typing. Choose what is right, field by field.").arg(who));
    QStringList others;
    for (const QString &field : editor.takenOver())
        others.append(form.label(field));
    m_takenOver->setText(tr("Also changed, and kept: %1.").arg(QLocale().createSeparatedList(others)));
    m_takenOver->setVisible(!others.isEmpty());

    delete m_table;
    m_table = new QWidget;
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Medium);
    grid->setVerticalSpacing(Space::Small);
    for (const int column : {1, 2, 3})
        grid->setColumnStretch(column, 1);
    grid->addWidget(plainLabel(tr("Field"), TextLook::Small), 0, 0);
    grid->addWidget(plainLabel(tr("It was"), TextLook::Small), 0, 1);
    grid->addWidget(cellLabel(editor.otherPerson().isEmpty() ? tr("They wrote") : tr("%1 wrote").arg(who), TextLook::Small), 0, 2);
    grid->addWidget(plainLabel(tr("You wrote"), TextLook::Small), 0, 3);
    for (const FieldConflict &conflict : editor.conflicts()) {
        const int row = grid->rowCount();
        const QString label = form.label(conflict.field);
        grid->addWidget(cellLabel(label, TextLook::Strong), row, 0, Qt::AlignTop);
        grid->addWidget(cellLabel(shown(form.words(conflict.field, conflict.was)), TextLook::Muted), row, 1, Qt::AlignTop);
        auto *group = new QButtonGroup(m_table);
        const auto addChoice = [&](bool mine, const QJsonValue &value, const QString &name, int column) {
            auto *choice = new QRadioButton;
            choice->setObjectName(conflict.field + (mine ? QStringLiteral("MineRadio") : QStringLiteral("TheirsRadio")));
            const QString text = shown(form.words(conflict.field, value));
            choice->setAccessibleName(tr("%1, %2: %3").arg(label, name, text));
            group->addButton(choice);
            // A radio button cannot wrap; the words stand beside it.
            auto *cell = new QHBoxLayout;
            cell->setSpacing(Space::Tight);
            auto *words = cellLabel(text);
            words->setBuddy(choice);
            cell->addWidget(choice, 0, Qt::AlignTop);
            cell->addWidget(words, 1, Qt::AlignTop);
            grid->addLayout(cell, row, column);
            connect(choice, &QRadioButton::toggled, this, [this, &editor, field = conflict.field, mine](bool on) {
                if (!on)
                    return;
                editor.decide(field, mine);
                emit decided();
            });
        };
        addChoice(false, conflict.theirs, tr("theirs"), 2);
        addChoice(true, conflict.mine, tr("yours"), 3);
    }
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_table);
}

void MergeView::focusFirst()
{
    if (auto *choice = m_table == nullptr ? nullptr : m_table->findChild<QRadioButton *>())
        choice->setFocus(Qt::OtherFocusReason);
}
