// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/role.h"
#include "models/list/record_view.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <functional>

class QAction;
class SavedViews;
class ViewSheet;
class ViewTabs;
struct ListDefinition;

/// The views of a list as tabs over a hairline, those the program brings and those that people saved, and what can be done with them.
class ListViews : public QWidget
{
    Q_OBJECT

public:
    ListViews(const ListDefinition &definition, QWidget *list);

    void setBuiltIn(const QList<RecordView> &views);
    /// Adds the saved ones, which these follow from now on.
    void setSaved(SavedViews *saved, Roles roles);
    /// A saved view that is not known here (yet): shown when it has come. False where nothing is saved.
    bool showWhenLoaded(const QString &viewId);
    /// How the list looks at this moment.
    void setPresent(std::function<RecordView()> present) { m_present = std::move(present); }
    /// It looks different now.
    void compare();

    [[nodiscard]] ViewTabs *tabs() const { return m_tabs; }
    [[nodiscard]] const RecordView *find(const QString &viewId) const;
    [[nodiscard]] const RecordView *current() const;
    /// What the list opens with.
    [[nodiscard]] RecordView first() const;

signals:
    void chosen(const RecordView &view);
    void told(Tone tone, const QString &message, const QString &action, const std::function<void()> &onAction);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QAction *addAction(const QString &name, const QString &text, void (ListViews::*slot)());
    void onSavedChanged();
    void showView(const QString &viewId);
    void updateActions();
    [[nodiscard]] bool isEdited() const;
    [[nodiscard]] bool isMine() const;
    [[nodiscard]] QJsonObject definitionOf(const RecordView &view) const;
    void save();
    void saveAs();
    void changeName();
    void bringBack();
    void makeDefault();
    void remove();

    const ListDefinition &m_definition;
    QWidget *m_list;
    ViewTabs *m_tabs;
    QList<RecordView> m_builtIn;
    QList<RecordView> m_views;
    SavedViews *m_saved = nullptr;
    ViewSheet *m_sheet = nullptr;
    std::function<RecordView()> m_present;
    QWidget *m_menuButton;
    QAction *m_save;
    QAction *m_saveAs;
    QAction *m_change;
    QAction *m_bringBack;
    QAction *m_default;
    QAction *m_remove;
    bool m_changing = false; ///< the sheet changes the current view, else it saves a new one
    bool m_touched = false; ///< the person has chosen a view
    QString m_awaited; ///< a view that is being loaded to be shown
};
