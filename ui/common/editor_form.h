// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/three_way.h"
#include "ui/common/grid_edit.h"

#include <QHash>
#include <QList>
#include <QPair>
#include <QWidget>

class QGridLayout;
class QLabel;

/// A field of a form. Fields of half the width share a row with their neighbour.
struct FormField {
    enum class Kind {
        Heading, ///< no field: a title above those that follow
        Line,
        Secret, ///< a password: dots
        Text, ///< several lines
        Choice, ///< one of the options; another text may be typed when `free` is set
        Several, ///< any of the options: an array of their values, in the order of their text
        Grid ///< rows of texts: an array of arrays; "field/2/1" is what is wrong with a cell
    };
    QString id; ///< the name of its value, and of its widgets: "name" is nameEdit and nameProblemLabel
    QString label;
    Kind kind = Kind::Line;
    bool half = false;
    QString hint = {};
    QList<QPair<QString, QString>> options = {}; ///< Choice, Several: value and words
    bool free = false;
    GridColumns grid = {}; ///< Grid
};

/// Fields bound to the values of a record by name. What is wrong with a value stands under its field.
class EditorForm : public QWidget
{
    Q_OBJECT

public:
    explicit EditorForm(const QList<FormField> &fields, QWidget *parent = nullptr);

    /// Sets all fields without telling edited().
    void setValues(const FieldValues &values);
    void setOptions(const QString &field, const QList<QPair<QString, QString>> &options);
    /// Shows these and takes away all others. Only fields that the person has been at speak while they type.
    void setProblems(const QHash<QString, QString> &problems, bool all);
    /// Writes into a field as if it had been typed.
    void fillIn(const QString &field, const QString &text);
    /// Shows or hides what stands in a Secret.
    void setRevealed(const QString &field, bool revealed);
    void setFieldShown(const QString &field, bool shown);
    void focusFirst(const QHash<QString, QString> &problems = {});
    void setReadOnly(bool readOnly);
    [[nodiscard]] QWidget *firstField() const;
    [[nodiscard]] const QList<FormField> &fields() const { return m_fields; }
    /// A value in words, as the form shows it.
    [[nodiscard]] QString words(const QString &field, const QJsonValue &value) const;
    [[nodiscard]] QString label(const QString &field) const;

signals:
    void edited(const QString &field, const QJsonValue &value);

private:
    struct Part {
        QWidget *editor;
        QLabel *problem;
        QLabel *label;
    };
    [[nodiscard]] QWidget *makeEditor(const FormField &field);
    [[nodiscard]] QWidget *makeChoices(const FormField &field);
    void onEdited(const QString &field, const QJsonValue &value);

    QList<FormField> m_fields;
    QHash<QString, Part> m_parts;
    QStringList m_touched;
    bool m_setting = false;
};
