// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/editor_form.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTableWidget>

namespace {

constexpr int textHeight = 96;

// What is ticked, in the order of the text, so that the same choice is the same value.
QJsonArray ticked(const QListWidget *list)
{
    QStringList values;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->checkState() == Qt::Checked)
            values.append(list->item(row)->data(Qt::UserRole).toString());
    }
    values.sort();
    return QJsonArray::fromStringList(values);
}

void fill(QListWidget *list, const QList<QPair<QString, QString>> &options)
{
    list->clear();
    for (const auto &[value, words] : options) {
        auto *item = new QListWidgetItem(words, list);
        item->setData(Qt::UserRole, value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
}

// "shipping.postal_code" -> "shippingPostalCode", as widgets are called.
QString camel(const QString &id)
{
    QString name;
    bool up = false;
    for (const QChar letter : id) {
        if (letter == u'.' || letter == u'_')
            up = true;
        else
            name += std::exchange(up, false) ? letter.toUpper() : letter;
    }
    return name;
}

} // namespace

EditorForm::EditorForm(const QList<FormField> &fields, QWidget *parent)
    : QWidget(parent)
    , m_fields(fields)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Medium);
    grid->setVerticalSpacing(Space::Small);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    int column = 0;
    for (const FormField &field : fields) {
        if (column != 0 && !field.half) {
            ++row;
            column = 0;
        }
        if (field.kind == FormField::Kind::Heading) {
            auto *heading = plainLabel(field.label, TextLook::Strong);
            heading->setContentsMargins(0, Space::Small, 0, 0);
            grid->addWidget(heading, row++, 0, 1, 2);
            continue;
        }
        auto *label = plainLabel(field.label, TextLook::Small);
        QWidget *editor = makeEditor(field);
        label->setBuddy(editor);
        auto *problem = plainLabel({}, TextLook::Bad);
        problem->setObjectName(camel(field.id) + QStringLiteral("ProblemLabel"));
        problem->setWordWrap(true);
        problem->hide();
        auto *cell = new QVBoxLayout;
        cell->setSpacing(Space::Tight);
        cell->addWidget(label);
        cell->addWidget(editor);
        cell->addWidget(problem);
        cell->addStretch();
        grid->addLayout(cell, row, column, 1, field.half ? 1 : 2);
        m_parts.insert(field.id, {editor, problem, label});
        column = field.half && column == 0 ? 1 : 0;
        row += column == 0 ? 1 : 0;
    }
}

QWidget *EditorForm::makeEditor(const FormField &field)
{
    QWidget *editor = nullptr;
    switch (field.kind) {
    case FormField::Kind::Text: {
        auto *text = new QPlainTextEdit;
        text->setTabChangesFocus(true);
        text->setFixedHeight(textHeight);
        text->setPlaceholderText(field.hint);
        connect(text, &QPlainTextEdit::textChanged, this, [this, text, id = field.id] { onEdited(id, text->toPlainText()); });
        editor = text;
        break;
    }
    case FormField::Kind::Choice: {
        auto *combo = new QComboBox;
        combo->setEditable(field.free);
        for (const auto &[value, words] : field.options)
            combo->addItem(words, value);
        if (field.free)
            connect(combo, &QComboBox::editTextChanged, this, [this, id = field.id](const QString &text) { onEdited(id, text); });
        else
            connect(combo, &QComboBox::currentIndexChanged, this, [this, combo, id = field.id] { onEdited(id, combo->currentData().toString()); });
        editor = combo;
        break;
    }
    case FormField::Kind::Several: editor = makeChoices(field); break;
    case FormField::Kind::Grid: {
        auto *grid = new GridEdit(camel(field.id), field.grid);
        grid->table()->setAccessibleName(field.label);
        connect(grid, &GridEdit::edited, this, [this, id = field.id](const QJsonArray &rows) { onEdited(id, rows); });
        editor = grid;
        break;
    }
    default: {
        auto *line = new QLineEdit;
        if (field.kind == FormField::Kind::Secret)
            line->setEchoMode(QLineEdit::Password);
        line->setPlaceholderText(field.hint);
        connect(line, &QLineEdit::textChanged, this, [this, id = field.id](const QString &text) { onEdited(id, text); });
        editor = line;
    }
    }
    const QString kind = field.kind == FormField::Kind::Choice ? QStringLiteral("Combo")
        : field.kind == FormField::Kind::Several               ? QStringLiteral("List")
        : field.kind == FormField::Kind::Grid                  ? QStringLiteral("Grid")
                                                               : QStringLiteral("Edit");
    editor->setObjectName(camel(field.id) + kind);
    editor->setAccessibleName(field.label);
    editor->setAccessibleDescription(field.hint);
    return editor;
}

QWidget *EditorForm::makeChoices(const FormField &field)
{
    auto *list = new QListWidget;
    list->setFixedHeight(textHeight);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    fill(list, field.options);
    connect(list, &QListWidget::itemChanged, this, [this, list, id = field.id] { onEdited(id, ticked(list)); });
    return list;
}

void EditorForm::setOptions(const QString &id, const QList<QPair<QString, QString>> &options)
{
    const QScopedValueRollback setting(m_setting, true);
    for (FormField &field : m_fields) {
        if (field.id == id)
            field.options = options;
    }
    if (auto *list = qobject_cast<QListWidget *>(m_parts.value(id).editor)) {
        fill(list, options);
        return;
    }
    auto *combo = qobject_cast<QComboBox *>(m_parts.value(id).editor);
    combo->clear();
    for (const auto &[value, words] : options)
        combo->addItem(words, value);
}

void EditorForm::setValues(const FieldValues &values)
{
    const QScopedValueRollback setting(m_setting, true);
    m_touched.clear();
    for (auto part = m_parts.cbegin(); part != m_parts.cend(); ++part) {
        const QString text = values.value(part.key()).toString();
        if (auto *line = qobject_cast<QLineEdit *>(part->editor)) {
            line->setText(text);
            line->setCursorPosition(0);
        } else if (auto *edit = qobject_cast<QPlainTextEdit *>(part->editor)) {
            edit->setPlainText(text);
        } else if (auto *combo = qobject_cast<QComboBox *>(part->editor)) {
            combo->setCurrentIndex(combo->findData(text));
            if (combo->isEditable())
                combo->setEditText(text);
        } else if (auto *grid = qobject_cast<GridEdit *>(part->editor)) {
            grid->setRows(values.value(part.key()).toArray());
        } else if (auto *list = qobject_cast<QListWidget *>(part->editor)) {
            const QJsonArray chosen = values.value(part.key()).toArray();
            for (int row = 0; row < list->count(); ++row)
                list->item(row)->setCheckState(chosen.contains(list->item(row)->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
        }
    }
    setProblems({}, true);
}

void EditorForm::fillIn(const QString &field, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_parts.value(field).editor))
        line->setText(text);
}

void EditorForm::setRevealed(const QString &field, bool revealed)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_parts.value(field).editor))
        line->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
}

void EditorForm::setFieldShown(const QString &field, bool shown)
{
    const Part part = m_parts.value(field);
    part.editor->setVisible(shown);
    part.label->setVisible(shown);
    part.problem->setVisible(shown && !part.problem->text().isEmpty());
}

void EditorForm::setProblems(const QHash<QString, QString> &problems, bool all)
{
    for (auto part = m_parts.cbegin(); part != m_parts.cend(); ++part) {
        const QString problem = all || m_touched.contains(part.key()) ? problems.value(part.key()) : QString();
        part->problem->setText(problem);
        part->problem->setVisible(!problem.isEmpty() && !part->editor->isHidden());
        setInvalid(part->editor, !problem.isEmpty());
        if (auto *grid = qobject_cast<GridEdit *>(part->editor)) {
            QHash<QString, QString> cells;
            const QString prefix = part.key() + u'/';
            for (auto each = problems.cbegin(); each != problems.cend(); ++each) {
                if (each.key().startsWith(prefix) && !problem.isEmpty())
                    cells.insert(each.key().mid(prefix.size()), *each);
            }
            grid->setProblems(cells);
        }
    }
}

void EditorForm::focusFirst(const QHash<QString, QString> &problems)
{
    for (const FormField &field : m_fields) {
        if (m_parts.contains(field.id) && (problems.isEmpty() || problems.contains(field.id))) {
            m_parts[field.id].editor->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

QWidget *EditorForm::firstField() const
{
    for (const FormField &field : m_fields) {
        if (m_parts.contains(field.id))
            return m_parts[field.id].editor;
    }
    return nullptr;
}

void EditorForm::setReadOnly(bool readOnly)
{
    for (const Part &part : std::as_const(m_parts)) {
        if (auto *line = qobject_cast<QLineEdit *>(part.editor))
            line->setReadOnly(readOnly);
        else if (auto *edit = qobject_cast<QPlainTextEdit *>(part.editor))
            edit->setReadOnly(readOnly);
        else
            part.editor->setEnabled(!readOnly);
    }
}

QString EditorForm::words(const QString &id, const QJsonValue &value) const
{
    if (value.isArray()) {
        QStringList all;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            all.append(words(id, one));
        // rows of cells a line each
        return !array.isEmpty() && array.first().isArray() ? all.join(u'\n') : QLocale().createSeparatedList(all);
    }
    const QString text = value.toString();
    for (const FormField &field : m_fields) {
        for (const auto &[option, words] : field.options) {
            if (field.id == id && option == text)
                return words;
        }
    }
    return text;
}

QString EditorForm::label(const QString &id) const
{
    QString heading;
    for (const FormField &field : m_fields) {
        if (field.kind == FormField::Kind::Heading)
            heading = field.label;
        else if (field.id == id)
            return heading.isEmpty() ? field.label : tr("%1: %2", "group of fields, field").arg(heading, field.label);
    }
    return id;
}

void EditorForm::onEdited(const QString &field, const QJsonValue &value)
{
    if (m_setting)
        return;
    if (!m_touched.contains(field))
        m_touched.append(field);
    emit edited(field, value);
}
