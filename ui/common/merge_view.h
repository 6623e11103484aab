// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/three_way.h"

#include <QWidget>

class EditorForm;
class QGridLayout;
class QLabel;
class RecordEditor;

/// Two people changed the same fields: what each was, what they wrote and what you wrote, side by side, one to be chosen.
class MergeView : public QWidget
{
    Q_OBJECT

public:
    explicit MergeView(QWidget *parent = nullptr);

    /// Shows the editor's conflicts; the form knows their words.
    void show(RecordEditor &editor, const EditorForm &form);
    void focusFirst();

signals:
    /// One more field is decided.
    void decided();

private:
    QLabel *m_intro;
    QLabel *m_takenOver;
    QWidget *m_table = nullptr;
};
